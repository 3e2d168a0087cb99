// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { Problem } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Route } from '../src/route';
import { RoutesPanel } from '../src/routes-panel';
import '../src/main';

let host: FakeHost;
let panel: RoutesPanel;
const open = async () => (panel = await show(new RoutesPanel(), host));
const rows = () => [...panel.shadowRoot!.querySelectorAll('.row')].map((row) => text(row));
const names = () => [...panel.shadowRoot!.querySelectorAll('.row b')].map((name) => name.textContent);
const find = (selector: string) => panel.shadowRoot!.querySelector<HTMLElement>(selector)!;
const press = async (selector: string) => {
  find(selector).click();
  await settle();
};

const route = (name: string, order: number, more: Route['settings'] = {}): Route => ({
  name,
  settings: { order, direction: 'outbound', number: '0*', target: ['provider:carrier'], ...more },
});

beforeEach(() => {
  host = new FakeHost({
    '/api/route': [route('b', 20), route('a', 20), route('c', 10)],
    '/api/device': [{ name: 'phone1' }],
    '/api/provider': [{ name: 'carrier' }],
    'PUT /api/route/order': {},
  });
});

afterEach(() => document.body.replaceChildren());

test('routes stand in the order in which they are looked at', async () => {
  await open();
  expect(names()).toEqual(['c', 'a', 'b']);
  expect(rows()[0]).toContain('1');
});

test('a route says for whom it is and where it leads', async () => {
  host.answers.set('/api/route', [
    route('in', 1, {
      direction: 'inbound',
      number: '*',
      provider: ['carrier'],
      caller: '+49*',
      time: ['mo-fr 08:00-18:00'],
      target: ['device:phone1+device:phone2', 'app:echo'],
      rewrite: 'strip:1',
    }),
  ]);
  await open();
  expect(rows()[0]).toContain('any number, brought by carrier, from callers like +49*, mo-fr 08:00-18:00');
  expect(rows()[0]).toContain('device:phone1+device:phone2, app:echo');
  expect(rows()[0]).toContain('strip:1');
});

test('a route whose file is refused comes last and says so', async () => {
  host.answers.set('/api/route', [{ name: 'a', settings: {} }, route('b', 500)]);
  await open();
  expect(names()).toEqual(['b', 'a']);
  expect(rows()[1]).toContain('its file is refused');
});

test('a press moves a route, says so, keeps the focus and can be taken back', async () => {
  await open();
  await press('.row:nth-child(3) .up');
  expect(host.sent[0]).toEqual(['c', 'b', 'a']);
  expect(text(panel, '.news')).toContain('b is looked at as number 2 of 3 now.');
  await press('.undo');
  expect(host.sent[1]).toEqual(['c', 'a', 'b']);
  expect(text(panel, '.news')).toContain('as it was before');
  expect(panel.shadowRoot!.querySelector('.undo')).toBeNull();
});

test('the first cannot go up and the last cannot go down', async () => {
  await open();
  expect((find('.row:first-child .up') as HTMLButtonElement).disabled).toBe(true);
  expect((find('.row:last-child .down') as HTMLButtonElement).disabled).toBe(true);
});

test('a route that is dropped onto another takes its place', async () => {
  await open();
  const [first, , last] = [...panel.shadowRoot!.querySelectorAll('.row')];
  last!.dispatchEvent(new Event('dragstart'));
  const over = new Event('dragover', { cancelable: true });
  first!.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  first!.dispatchEvent(new Event('drop'));
  await settle();
  expect(host.sent[0]).toEqual(['b', 'c', 'a']);
});

test('an order that is refused is said and the list is as before', async () => {
  host.answers.set('PUT /api/route/order', new Problem(422, 'The settings were refused; nothing was changed.'));
  await open();
  await press('.row:nth-child(1) .down');
  expect(text(panel, '[role=alert]')).toContain('nothing was changed');
  expect(names()).toEqual(['c', 'a', 'b']);
  expect(panel.shadowRoot!.querySelector('.undo')).toBeNull();
});

test('a route goes only if somebody really wants that', async () => {
  host.answers.set('DELETE /api/route/a', {});
  await open();
  host.agrees = false;
  await press('.row:nth-child(2) .remove');
  expect(host.questions[0]?.title).toBe('Delete the route a?');
  expect(host.asked).not.toContain('DELETE /api/route/a');
  host.agrees = true;
  await press('.row:nth-child(2) .remove');
  expect(host.asked).toContain('DELETE /api/route/a');
});

test('an operator sees the rules and changes nothing', async () => {
  host.role = 'operator';
  await open();
  expect(names()).toHaveLength(3);
  expect(panel.shadowRoot!.querySelector('.buttons')).toBeNull();
  expect(find('.row').getAttribute('draggable')).toBe('false');
});

test('the list is read again when settings changed', async () => {
  await open();
  host.answers.set('/api/route', [route('d', 1)]);
  host.emit('setting', { kind: 'route', name: 'd' });
  await settle();
  expect(names()).toEqual(['d']);
});

test('without a route the page says what one is for', async () => {
  host.answers.set('/api/route', []);
  await open();
  expect(text(panel, '.empty')).toContain('A route leads other numbers to a provider');
  expect(text(panel, '.empty button')).toContain('New route');
});

test('a list that cannot be read is said, with a way to try again', async () => {
  host.answers.set('/api/route', new Problem(503, 'The configuration is not running now.'));
  await open();
  expect(text(panel, '.failure')).toContain('not running now');
});

test('a dry run asks for who calls what and when, and tells the steps', async () => {
  await open();
  const set = (name: string, value: string) => ((find(`[name=${name}]`) as HTMLInputElement).value = value);
  set('to', ' 0301 ');
  set('caller', '101');
  const at = new Date('2026-06-01T12:00').toISOString();
  set('at', '2026-06-01T12:00');
  const asked = `/api/route/explain?${new URLSearchParams({ from: 'device:phone1', to: '0301', caller: '101', at })}`;
  host.answers.set(asked, {
    rule: 'c',
    emergency: false,
    stages: [{ number: '+49301', targets: ['provider:carrier'], timeout: 60 }],
    reasons: ['the rule c matches'],
  });
  find('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  expect(text(panel, '.verdict')).toContain('0301 takes the rule c.');
  expect(text(panel, '.stages')).toContain('dialled as +49301, rings up to 60 s');
  expect(text(panel, '.reasons')).toContain('the rule c matches');
});

test('a number that leads nowhere says why', async () => {
  await open();
  (find('[name=to]') as HTMLInputElement).value = '9';
  host.answers.set('/api/route/explain?from=device%3Aphone1&to=9', {
    emergency: false,
    stages: [],
    refusal: { cause: 3, reason: 'no route' },
    reasons: [],
  });
  find('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  expect(text(panel, '.verdict')).toContain('9 goes nowhere: no route.');
});

test('whom a dry run may ask for comes and goes with devices and providers', async () => {
  host.answers.set('/api/device', []);
  host.answers.set('/api/provider', []);
  await open();
  expect(text(panel, '.dry-run')).toContain('Nobody could dial yet');
  expect((find('.dry-run button') as HTMLButtonElement).disabled).toBe(true);
  host.emit('provider', { name: 'acme', status: 'up', calls: 0, detail: '' });
  host.emit('device', { name: 'phone9', numbers: [], registered: false, contacts: [] });
  host.emit('device', { name: 'phone9', numbers: [], registered: true, contacts: [] });
  await settle();
  expect(text(panel, '.dry-run option')).toBe('provider acme | device phone9');
  host.emit('provider-removed', { name: 'acme' });
  await settle();
  expect(text(panel, '.dry-run option')).toBe('device phone9');
});

const KEY = { title: '', description: '', type: 'string', list: false, required: false, defaults: [], options: [] };
const SCHEMA = {
  kind: 'route',
  variant: '',
  many: true,
  title: 'Route',
  description: 'A rule',
  keys: [
    { ...KEY, name: 'order', type: 'integer', defaults: ['100'] },
    { ...KEY, name: 'number', defaults: ['*'] },
    { ...KEY, name: 'target', list: true, required: true },
  ],
};
const type = (id: string, value: string) => {
  const field = find(`#${id}`) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input'));
};
const send = async () => {
  find('form').dispatchEvent(new Event('submit', { cancelable: true }));
  for (let i = 0; i < 4; i++) {
    await settle();
  }
};

test('a new route comes last, and what is wrong with it is said at the field', async () => {
  host.answers.set('/api/schema/route', [SCHEMA]);
  const errors = [{ field: 'target', reason: 'is missing: give it a value' }];
  host.answers.set('PUT /api/setting/route/mobile', new Problem(422, 'Nothing was changed.', errors));
  await open();
  await press('.add');
  await settle();
  type('name-route', 'mobile');
  type('key-route-number', '01*');
  await send();
  expect(text(panel, '.refused')).toContain('is missing');
  host.answers.set('PUT /api/setting/route/mobile', {});
  type('key-route-target', 'provider:carrier');
  await settle();
  expect(text(panel, '.choices')).toBe('+ device:phone1');
  await press('.choices button');
  expect(panel.shadowRoot!.querySelector('.choices')).toBeNull();
  await send();
  expect(host.sent[1]).toEqual({ order: 30, number: '01*', target: ['provider:carrier', 'device:phone1'] });
  expect(host.notices[0]?.sentence).toBe('mobile is saved and in force.');
  expect(names()).toEqual(['c', 'a', 'b']);
});

test('a route is changed in its form', async () => {
  host.answers.set('/api/schema/route', [SCHEMA]);
  host.answers.set('/api/setting/route/a', { order: 20, number: '0*', target: ['provider:carrier'] });
  host.answers.set('PUT /api/setting/route/a', {});
  await open();
  await press('[data-change=a]');
  await settle();
  expect(text(panel, 'h1')).toBe('Route a');
  type('key-route-number', '00*');
  await send();
  expect(host.sent).toEqual([{ order: 20, number: '00*', target: ['provider:carrier'] }]);
  expect(panel.shadowRoot!.activeElement?.getAttribute('aria-label')).toBe('Change a');
});

test('nobody is listened to after the panel has gone', async () => {
  await open();
  panel.remove();
  expect(host.listening).toBe(0);
});
