// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  beginLanguages,
  HIDDEN,
  type PanelHost,
  Problem,
  type SettingKey,
  SettingsForm,
  type SettingValues,
  useLanguage,
} from '../src';

const key = (name: string, more: Partial<SettingKey> = {}): SettingKey => ({
  name,
  title: name.toUpperCase(),
  description: `What ${name} is for`,
  type: 'string',
  list: false,
  required: false,
  defaults: [],
  options: [],
  ...more,
});

const KEYS = [
  key('password', { type: 'password', required: true }),
  key('number', { list: true }),
  key('digest', { defaults: ['md5'], options: ['', 'md5', 'both'] }),
  key('limit', { type: 'integer', defaults: ['5'], min: 1, max: 32 }),
  key('register', { type: 'boolean', defaults: ['true'] }),
  key('token', { type: 'password' }),
  key('text', { type: 'words' }),
  key('file', { type: 'sound' }),
  key('language'),
];

beginLanguages();

class Stand extends LitElement {
  host!: PanelHost;
  form!: SettingsForm;

  override render(): TemplateResult {
    return html`${this.form.render()}`;
  }
}
customElements.define('form-stand', Stand);

let host: FakeHost;
let stand: Stand;
const open = async (manner: ConstructorParameters<typeof SettingsForm>[3] = {}) => {
  stand = new Stand();
  stand.form = new SettingsForm(stand, 'device', manner.naming ? '' : 'phone1', manner);
  await show(stand, host);
  await stand.form.open();
  await settle();
};
const find = (name: string) => stand.shadowRoot!.querySelector<HTMLInputElement>(`#key-device-${name}`)!;
const type = (name: string, value: string, event = 'input') => {
  find(name).value = value;
  find(name).dispatchEvent(new Event(event));
};
const save = async () => {
  stand.shadowRoot!.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  for (let i = 0; i < 4; i++) {
    await settle();
  }
};
const set = (values: SettingValues) => host.answers.set('/api/setting/device/phone1', values);

beforeEach(() => {
  host = new FakeHost({
    '/api/schema/device': [
      { kind: 'device', variant: '', many: true, title: 'Device', description: 'One', keys: KEYS },
    ],
  });
});

afterEach(() => document.body.replaceChildren());

test('each key has a control with its name, its value and what it is for', async () => {
  set({ number: ['101', '102'], digest: 'both', limit: 7, register: false });
  await open();
  expect(find('number').value).toBe('101\n102');
  expect(find('limit').type).toBe('number');
  expect(find('register').checked).toBe(false);
  expect(stand.shadowRoot!.querySelector('option[selected]')?.textContent).toBe('both');
  for (const { name } of KEYS) {
    const label = stand.shadowRoot!.querySelector(`label[for=key-device-${name}]`)!;
    expect(text(label)).toContain(name.toUpperCase());
    expect(text(stand, `#${find(name).getAttribute('aria-describedby')}`)).toContain(`What ${name} is for`);
  }
});

test('what is new begins with the defaults and what is proposed', async () => {
  await open({ proposal: { number: ['103'] } });
  expect(find('number').value).toBe('103');
  expect(find('limit').value).toBe('5');
  expect(find('register').checked).toBe(true);
});

test('numbers go as numbers, lists line by line, and what is emptied goes back to its default', async () => {
  set({ limit: 7, 'not-in-the-schema': 'x' });
  host.answers.set('PUT /api/setting/device/phone1', {});
  await open();
  type('number', ' 101 \n\n102');
  type('limit', '');
  await save();
  expect(host.sent).toEqual([{ number: ['101', '102'], 'not-in-the-schema': 'x' }]);
});

test('commas separate the items of a list as they do in the files', async () => {
  set({ number: ['a,b', '101'] });
  host.answers.set('PUT /api/setting/device/phone1', {});
  await open();
  expect(find('number').value).toBe('a\\,b\n101');
  type('number', 'a\\,b, 101,\n102');
  await save();
  expect(host.sent).toEqual([{ number: ['a,b', '101', '102'] }]);
});

test('what is being typed is not taken away when the page is drawn anew', async () => {
  set({ limit: 7, number: ['101'] });
  await open();
  type('limit', '');
  type('number', '101\n');
  stand.requestUpdate();
  await settle();
  expect(find('limit').value).toBe('');
  expect(find('number').value).toBe('101\n');
});

test('a secret is never shown, stays unless another is typed, and can be taken out', async () => {
  set({ password: HIDDEN, token: HIDDEN });
  host.answers.set('PUT /api/setting/device/phone1', { password: HIDDEN });
  await open();
  expect(find('password').value).toBe('');
  expect(find('password').placeholder).toContain('set');
  const buttons = [...stand.shadowRoot!.querySelectorAll<HTMLButtonElement>('.secret button')];
  expect(buttons.map((button) => text(button))).toEqual(['Take out TOKEN']);
  buttons[0]!.click();
  await save();
  expect(host.sent).toEqual([{ password: HIDDEN, token: '' }]);
  type('password', 'another');
  await save();
  expect(host.sent[1]).toMatchObject({ password: 'another' });
  expect(find('password').value).toBe('');
});

test('what is wrong stands at its field, which gets the focus even where it was folded away', async () => {
  const errors = [
    { field: 'limit', reason: 'must be at most 32' },
    { field: '', reason: 'and the rest' },
  ];
  host.answers.set('PUT /api/setting/device/phone1', new Problem(422, 'The settings were refused.', errors));
  await open();
  const folded = stand.shadowRoot!.querySelector('details')!;
  expect(folded.open).toBe(false);
  await save();
  expect(folded.open).toBe(true);
  expect(text(stand, '.refused')).toContain('must be at most 32');
  expect(text(stand, '[role=alert]')).toBe('The settings were refused. and the rest');
  expect(find('limit').getAttribute('aria-invalid')).toBe('true');
  expect(find('limit').getAttribute('aria-describedby')).toContain('key-device-limit-wrong');
  expect(stand.shadowRoot!.activeElement).toBe(find('limit'));
});

test('who saved is told, and cancelling leads out', async () => {
  const told: string[] = [];
  host.answers.set('PUT /api/setting/device/phone1', {});
  await open({ saved: (name) => told.push(name), cancelled: () => told.push('cancelled') });
  await save();
  [...stand.shadowRoot!.querySelectorAll('button')].find((button) => text(button) === 'Cancel')?.click();
  expect(told).toEqual(['phone1', 'cancelled']);
});

test('something new gets a name that nobody has', async () => {
  const told: string[] = [];
  const naming = { label: 'Name', advice: 'As you like', proposal: 'phone2', taken: () => ['phone1'] };
  await open({ naming, saved: (name, sent) => told.push(`${name} ${JSON.stringify(sent)}`) });
  const field = stand.shadowRoot!.querySelector<HTMLInputElement>('#name-device')!;
  for (const [name, reason] of [
    ['phone1', 'phone1 is there already'],
    ['phone one', 'Letters, digits, dots'],
    ['', 'Letters, digits, dots'],
  ] as const) {
    field.value = name;
    field.dispatchEvent(new Event('input'));
    await save();
    expect(text(stand, '.refused .wrong')).toContain(reason);
    expect(stand.shadowRoot!.activeElement).toBe(field);
  }
  expect(host.asked.filter((asked) => asked.startsWith('PUT'))).toEqual([]);
  field.value = 'phone3';
  field.dispatchEvent(new Event('input'));
  host.answers.set('PUT /api/setting/device/phone3', {});
  type('password', 'pw');
  await save();
  expect(told).toEqual(['phone3 {"password":"pw"}']);
});

test('what keys say is said in German where it is known', async () => {
  const schema = (title: string) => ({ keys: [key('password', { title })], kind: 'device', variant: '', many: true });
  host.answers.set('/api/schema/device', [schema('Password')]);
  await open();
  await useLanguage('de', false);
  stand.requestUpdate();
  await settle();
  expect(text(stand, 'label')).toBe('Passwort password');
  await useLanguage('en', false);
});

test('where several bundles share a kind, adapter chooses whose keys are shown', async () => {
  const adapter = key('adapter', { options: ['a', 'b'] });
  const schema = (variant: string, more: SettingKey) => ({
    kind: 'device',
    variant,
    many: true,
    title: variant,
    description: variant,
    keys: [adapter, more],
  });
  host.answers.set('/api/schema/device', [schema('a', key('host')), schema('b', key('line'))]);
  set({ adapter: 'b' });
  await open();
  expect(find('line')).not.toBeNull();
  type('adapter', 'a', 'change');
  await settle();
  expect(find('host')).not.toBeNull();
  expect(find('line')).toBeNull();
});

test('what callers will hear can be heard where it is set', async () => {
  const asked: string[] = [];
  class Sound extends EventTarget {
    constructor(source: string) {
      super();
      asked.push(source);
      sounds.push(this);
    }
    play = () => Promise.resolve();
    pause = () => asked.push('silence');
  }
  const sounds: Sound[] = [];
  vi.stubGlobal('Audio', Sound);
  await open();
  const hear = (name: string) => find(name).closest('.key')!.querySelector<HTMLButtonElement>('.hear')!;
  type('text', 'Good morning & welcome.');
  hear('text').click();
  expect(asked).toEqual(['/api/voice/said?text=Good%20morning%20%26%20welcome.']);
  hear('text').click();
  expect(asked.pop()).toBe('silence');
  type('language', 'en-GB ');
  hear('text').click();
  expect(asked.pop()).toBe('/api/voice/said?text=Good%20morning%20%26%20welcome.&language=en-GB');
  type('file', 'closed.wav');
  hear('file').click();
  expect(asked.pop()).toBe('/api/voice/said?file=closed.wav');
  sounds.pop()!.dispatchEvent(new Event('error'));
  expect(text(stand)).toContain('It cannot be heard now');
  expect(find('limit').closest('.key')!.querySelector('.hear')).toBeNull();
  vi.unstubAllGlobals();
});
