// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { HIDDEN, Problem, type Trunk, type TrunkCheck } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProvidersPanel } from '../src/providers-panel';
import '../src/main';

const NOW = Date.parse('2026-06-01T12:00:00Z');
let host: FakeHost;
let panel: ProvidersPanel;
const open = async () => (panel = await show(new ProvidersPanel(), host));
const rows = () => [...panel.shadowRoot!.querySelectorAll('.row')].map((row) => text(row));
const press = async (selector: string) => {
  panel.shadowRoot!.querySelector<HTMLButtonElement>(selector)!.click();
  await settle();
};

const trunk = (name: string, more: Partial<Trunk> = {}): Trunk => ({
  name,
  status: 'up',
  since: '2026-06-01T11:00:00Z',
  calls: 0,
  detail: '',
  troubles: [],
  ...more,
});
const check = (steps: number, over: boolean): TrunkCheck => ({
  name: 'carrier-a',
  over,
  passed: over,
  steps: (
    [
      { at: '', kind: 'resolve', good: true, sentence: 'carrier leads to 203.0.113.1:5060/udp' },
      { at: '', kind: 'options', good: false, sentence: '203.0.113.1:5060/udp did not answer' },
      { at: '', kind: 'register', good: true, sentence: '203.0.113.1:5060/udp registered us' },
    ] as TrunkCheck['steps']
  ).slice(0, steps),
});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  host = new FakeHost({ '/api/provider': [trunk('carrier-a')] });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('a provider says whether it is up, since when, and how many calls go over it', async () => {
  host.answers.set('/api/provider', [trunk('b', { calls: 2 }), trunk('a', { calls: 1 })]);
  await open();
  expect(rows()[0]).toContain('a up for 60 min · 1 call');
  expect(rows()[1]).toContain('2 calls');
});

test('a provider that is down says what to do', async () => {
  host.answers.set('/api/provider', [trunk('a', { status: 'down', detail: '403 Forbidden: check user and password' })]);
  await open();
  expect(rows()[0]).toContain('403 Forbidden: check user and password');
});

test('a provider whose plug-in is about to go says that it takes no new calls', async () => {
  host.answers.set('/api/provider', [trunk('a', { draining: true, calls: 1 }), trunk('b')]);
  await open();
  expect(rows()[0]).toContain('a up no new calls');
  expect(rows()[0]).toContain('once its calls have ended');
  expect(rows()[1]).not.toContain('no new calls');
});

test('a state of which nothing more is known says what it means', async () => {
  host.answers.set('/api/provider', [
    trunk('a', { status: 'trying' }),
    { name: 'b', status: 'unknown', calls: 0, detail: '' },
  ]);
  await open();
  expect(rows()[0]).toContain('No answer yet.');
  expect(rows()[1]).toContain('not in force');
});

test('what went wrong lately is listed, with how often', async () => {
  host.answers.set('/api/provider', [
    trunk('a', {
      troubles: [
        { at: '2026-06-01T11:59:00Z', times: 3, sentence: 'Registration: 403 Forbidden' },
        { at: '2026-05-31T11:59:00Z', times: 1, sentence: 'Call to 0301: 503' },
      ],
    }),
  ]);
  await open();
  expect(text(panel, '.troubles summary')).toContain('( 2 )');
  expect(text(panel, '.troubles li')).toContain('Registration: 403 Forbidden (3 times)');
  expect(text(panel, '.troubles li')).not.toContain('1 times');
});

test('providers move by events', async () => {
  await open();
  host.emit('provider', trunk('carrier-a', { status: 'down', detail: 'gone' }));
  await settle();
  expect(rows()[0]).toContain('gone');
  host.emit('provider-removed', { name: 'carrier-a' });
  await settle();
  expect(text(panel, '.empty')).toContain('A provider is whoever carries calls to the outside');
});

test('a test shows its steps as they come and what they mean', async () => {
  let answer: (check: TrunkCheck) => void = () => undefined;
  host.request = vi.fn(() => new Promise<never>((resolve) => (answer = resolve as never)));
  const read = host.request;
  host.request = ((path: string) =>
    path === '/api/provider' ? Promise.resolve([trunk('carrier-a')]) : read(path)) as never;
  await open();
  await press('.try');
  expect(panel.shadowRoot!.querySelector<HTMLButtonElement>('.try')!.disabled).toBe(true);
  expect(text(panel, '.test')).toContain('ten seconds at most');
  host.emit('provider-test', check(2, false));
  await settle();
  expect(text(panel, '.test')).toContain('Address went well: carrier leads to 203.0.113.1:5060/udp');
  expect(text(panel, '.test')).toContain('Answer went wrong: 203.0.113.1:5060/udp did not answer');
  answer(check(3, true));
  await settle();
  expect(text(panel, '.test')).toContain('works');
  expect(text(panel, '.test')).not.toContain('at most');
});

test('a test that cannot be made says why', async () => {
  host.answers.set('POST /api/provider/carrier-a/test', new Problem(503, 'The SIP endpoint is not running now.'));
  await open();
  await press('.try');
  expect(text(panel, '.test')).toContain('not running now');
});

test('a provider goes only if somebody really wants that', async () => {
  host.answers.set('DELETE /api/provider/carrier-a', {});
  await open();
  host.agrees = false;
  await press('.remove');
  expect(host.questions[0]?.sentence).toContain('Live calls go on');
  expect(host.asked).not.toContain('DELETE /api/provider/carrier-a');
  host.agrees = true;
  await press('.remove');
  expect(host.asked).toContain('DELETE /api/provider/carrier-a');
});

test('who may not change anything finds no button for it', async () => {
  host.role = 'user';
  await open();
  expect(panel.shadowRoot!.querySelector('button')).toBeNull();
});

test('a list that cannot be read is said', async () => {
  host.answers.set('/api/provider', new Problem(503, 'SIP is not ready yet.'));
  await open();
  expect(text(panel, '[role=alert]')).toContain('SIP is not ready yet.');
});

test('nobody is listened to after the panel has gone', async () => {
  await open();
  panel.remove();
  expect(host.listening).toBe(0);
});

const KEY = { title: '', description: '', type: 'string', list: false, required: false, defaults: [], options: [] };
const SCHEMA = {
  kind: 'provider',
  variant: 'generic',
  many: true,
  title: 'Provider',
  description: 'A telephone line',
  keys: [
    { ...KEY, name: 'adapter', defaults: ['generic'], options: ['generic'] },
    { ...KEY, name: 'host', required: true },
    { ...KEY, name: 'port', type: 'integer', defaults: ['0'] },
    { ...KEY, name: 'password', type: 'password' },
  ],
};
const type = (id: string, value: string) => {
  const field = panel.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
  field.value = value;
  field.dispatchEvent(new Event('input'));
};
const rest = async () => {
  for (let i = 0; i < 4; i++) {
    await settle();
  }
};
const send = async () => {
  panel.shadowRoot!.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await rest();
};

test('a first provider is made in a form that says at the field what is wrong', async () => {
  host.answers.set('/api/provider', []);
  host.answers.set('/api/schema/provider', [SCHEMA]);
  const errors = [{ field: 'port', reason: 'must be at most 65535' }];
  host.answers.set('PUT /api/setting/provider/carrier-b', new Problem(422, 'Nothing was changed.', errors));
  await open();
  expect(text(panel, '.empty')).toContain('You need its host');
  await press('.empty .add');
  await rest();
  expect(text(panel, 'h1')).toBe('New provider');
  type('name-provider', 'carrier-b');
  type('key-provider-host', 'sip.carrier-b.example');
  type('key-provider-port', '70000');
  await send();
  expect(text(panel, '.refused')).toContain('must be at most 65535');
  expect(panel.shadowRoot!.querySelector('details')!.open).toBe(true);
  host.answers.set('PUT /api/setting/provider/carrier-b', {});
  type('key-provider-port', '5061');
  host.answers.set('/api/provider', [trunk('carrier-b')]);
  await send();
  expect(host.sent[1]).toEqual({ host: 'sip.carrier-b.example', port: 5061 });
  expect(host.notices[0]?.sentence).toBe('carrier-b is saved and in force.');
  expect(rows()[0]).toContain('carrier-b');
});

test('a provider is changed without its password being shown or lost', async () => {
  host.answers.set('/api/schema/provider', [SCHEMA]);
  host.answers.set('/api/setting/provider/carrier-a', { host: 'a.example', password: HIDDEN });
  host.answers.set('PUT /api/setting/provider/carrier-a', {});
  await open();
  await press('[data-change=carrier-a]');
  await rest();
  expect(panel.shadowRoot!.querySelector<HTMLInputElement>('#key-provider-password')!.value).toBe('');
  type('key-provider-host', 'b.example');
  await send();
  expect(host.sent).toEqual([{ host: 'b.example', password: HIDDEN }]);
});

test('who is no admin changes nothing', async () => {
  host.role = 'operator';
  await open();
  expect(panel.shadowRoot!.querySelector('.add, [data-change]')).toBeNull();
});
