// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { Problem } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expiry, sorted } from '../src/certificate';
import { SettingsPanel } from '../src/settings-panel';
import '../src/main';
import { ALL_DONE, CERTIFICATE, fill, NETWORK, press } from './samples';

const NOW = Date.parse('2026-06-01T12:00:00Z');
let host: FakeHost;
let panel: SettingsPanel;
const open = async () => {
  panel = await show(new SettingsPanel(), host);
  await settle();
};
const find = (selector: string) => panel.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
const alerts = () => text(panel, '[role=alert]');
const said = () => text(panel, '[role=status]');
const type = (control: HTMLInputElement, value: string, event = 'input') => {
  control.value = value;
  control.dispatchEvent(new Event(event));
};

beforeEach(() => {
  host = new FakeHost({
    '/api/setup': ALL_DONE,
    '/api/user': [
      { name: 'admin', role: 'admin' },
      { name: 'eve', role: 'user' },
    ],
    '/api/certificate': CERTIFICATE,
    '/api/network': { own: ['192.168.1.2'], advertised: '203.0.113.7' },
    '/api/schema/network': [NETWORK],
    '/api/setting/network': { 'public-address': '', 'stun-interval': 60, 'local-net': ['10.0.0.0/8'] },
    '/api/setting': {
      kinds: [
        { kind: 'network', many: false, names: [''] },
        { kind: 'device', many: true, names: ['phone1'] },
      ],
      refused: [{ file: 'etc/jackfield.device-x.cfg', errors: [{ field: 'pasword', reason: 'unknown key' }] }],
    },
  });
});

afterEach(() => document.body.replaceChildren());

test('whoever chooses a section at once stays there, whatever is still to be done', async () => {
  let answer: (setup: unknown) => void = () => undefined;
  host.answers.set('/api/setup', new Promise((resolve) => (answer = resolve)));
  await open();
  await press(panel, 'Network');
  answer({ steps: [{ step: 'password', done: false }], dismissed: false });
  await settle();
  expect(text(panel, 'h2')).toBe('Network');
});

test('users are listed, and one is added', async () => {
  await open();
  expect(text(panel, '.row')).toContain('eve');
  host.answers.set('PUT /api/user/bob', { name: 'bob', role: 'user' });
  await fill(panel, 'form.line', { name: 'bob', password: 'long-enough', role: 'operator' });
  expect(host.sent[0]).toEqual({ password: 'long-enough', role: 'operator' });
  expect(said()).toContain('bob may log in');
});

test('a user who is there already is not overwritten', async () => {
  await open();
  await fill(panel, 'form.line', { name: 'eve', password: 'long-enough' });
  expect(host.sent).toEqual([]);
  expect(alerts()).toContain('There is a user eve already');
});

test('a user is deleted only after a question, and the last admin stays', async () => {
  host.answers.set('DELETE /api/user/admin', new Problem(400, "'admin' is the only admin"));
  await open();
  await press(panel, 'Delete admin');
  expect(host.asked).not.toContain('DELETE /api/user/admin');
  find('.confirm .danger').click();
  await settle();
  await settle();
  expect(host.asked).toContain('DELETE /api/user/admin');
  expect(alerts()).toContain('only admin');
});

test('a role that is refused stays as it was', async () => {
  host.answers.set('PUT /api/user/admin', new Problem(400, 'the only admin'));
  await open();
  const select = find('.row select');
  type(select, 'user', 'change');
  await settle();
  expect(alerts()).toContain('the only admin');
  expect(select.value).toBe('admin');
});

test('the certificate says how long it holds and what devices must trust', async () => {
  await open();
  await press(panel, 'Certificate');
  expect(text(panel)).toContain('its own, no authority vouches for it');
  expect(text(panel, '.facts')).toContain('AB:CD');
  expect(find('a[download="jackfield.crt"]')).not.toBeNull();
});

test('the end of a certificate is said in words', () => {
  expect(expiry('2026-06-02T13:00:00Z', NOW)).toEqual({ tone: 'warn', words: 'expires in 1 day' });
  expect(expiry('2026-09-01T12:00:00Z', NOW)).toEqual({ tone: 'ok', words: 'expires in 92 days' });
  expect(expiry('2036-06-01T12:00:00Z', NOW).words).toBe('valid for 10 years');
  expect(expiry('2026-05-01T12:00:00Z', NOW)).toEqual({ tone: 'bad', words: 'has expired' });
});

test('files are sorted by what is in them', async () => {
  const certificate = new File(['-----BEGIN CERTIFICATE-----'], 'a.pem');
  const key = new File(['-----BEGIN EC PRIVATE KEY-----'], 'b.pem');
  expect(await sorted([key, certificate])).toEqual({
    names: ['b.pem', 'a.pem'],
    certificate: '-----BEGIN CERTIFICATE-----',
    key: '-----BEGIN EC PRIVATE KEY-----',
  });
  expect((await sorted([new File([new Uint8Array([0, 1, 255])], 'c.p12')])).pkcs12).toBe('AAH/');
});

test('a key without its certificate is not sent', async () => {
  await open();
  await press(panel, 'Certificate');
  const input = find('[type=file]');
  Object.defineProperty(input, 'files', { value: [new File(['-----BEGIN PRIVATE KEY-----'], 'a.key')] });
  input.dispatchEvent(new Event('change'));
  await settle();
  await fill(panel, 'form.line', {});
  expect(alerts()).toContain('There is no certificate in what you chose');
  expect(host.sent).toEqual([]);
});

test('a new certificate is made only after a question, and each mistake is said by its field', async () => {
  host.answers.set('POST /api/certificate', refusal('names', 'no name'));
  await open();
  await press(panel, 'Certificate');
  await fill(panel, 'form:has([name=names])', { names: 'a b' });
  expect(host.asked).not.toContain('POST /api/certificate');
  find('.confirm .danger').click();
  await settle();
  await settle();
  expect(host.sent[0]).toEqual({ names: ['a b'] });
  expect(alerts()).toContain('names: no name');
});

test('the network is explained, and a field that is refused says why', async () => {
  await open();
  await press(panel, 'Network');
  expect(text(panel, '.facts')).toContain('203.0.113.7');
  expect(text(panel)).toContain('The two differ');
  host.answers.set('PUT /api/setting/network', refusal('public-address', 'give a numeric address'));
  const input = find('#key-network-public-address');
  type(input, 'router');
  await press(panel, 'Save');
  expect(host.sent[0]).toEqual({ 'public-address': 'router', 'stun-interval': 60, 'local-net': ['10.0.0.0/8'] });
  expect(text(panel, '.refused')).toContain('give a numeric address');
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('numbers go as numbers and lists line by line', async () => {
  host.answers.set('PUT /api/setting/network', {});
  await open();
  await press(panel, 'Network');
  type(find('#key-network-stun-interval'), '90');
  type(find('#key-network-local-net'), '10.0.0.0/8\n\n 192.168.0.0/16 ');
  await press(panel, 'Save');
  expect(host.sent[0]).toMatchObject({ 'stun-interval': 90, 'local-net': ['10.0.0.0/8', '192.168.0.0/16'] });
});

test('refused files are shown with what is wrong in them', async () => {
  await open();
  await press(panel, 'All settings');
  expect(alerts()).toContain('etc/jackfield.device-x.cfg');
  expect(alerts()).toContain('pasword: unknown key');
});

test('one of many is chosen by its name and deleted after a question', async () => {
  host.answers.set('/api/schema/device', [{ ...NETWORK, kind: 'device', many: true }]);
  host.answers.set('/api/setting/device/phone1', { 'public-address': 'x' });
  host.answers.set('DELETE /api/setting/device/phone1', null);
  await open();
  await press(panel, 'All settings');
  for (const [at, value] of ['device', 'phone1'].entries()) {
    type(panel.shadowRoot!.querySelectorAll<HTMLInputElement>('.line select')[at]!, value, 'change');
    await settle();
    await settle();
  }
  expect(find('#key-device-public-address').value).toBe('x');
  await press(panel, 'Delete phone1');
  find('.confirm .danger').click();
  await settle();
  expect(host.asked).toContain('DELETE /api/setting/device/phone1');
});

test('a backup is restored only after a question', async () => {
  host.answers.set('POST /api/backup', { files: ['a', 'b'], removed: [], before: '/data/before.zip' });
  await open();
  await press(panel, 'Backup');
  expect(find('a[href="/api/backup"]')).not.toBeNull();
  const input = find('[type=file]');
  Object.defineProperty(input, 'files', { value: [new File(['zip'], 'mine.zip')] });
  input.dispatchEvent(new Event('change'));
  await settle();
  expect(text(panel, '[role=alertdialog]')).toContain('mine.zip');
  expect(host.asked).not.toContain('POST /api/backup');
  await press(panel, 'Restore');
  expect((host.sent[0] as Blob).type).toBe('application/zip');
  expect(said()).toContain('/data/before.zip');
});

test('a section that cannot be read says why and is read again', async () => {
  host.answers.set('/api/user', new Problem(503, 'The list of users is not running now.'));
  await open();
  expect(alerts()).toContain('not running now');
  host.answers.set('/api/user', [{ name: 'admin', role: 'admin' }]);
  await press(panel, 'Try again');
  expect(text(panel, '.row')).toContain('admin');
});

function refusal(field: string, reason: string): Problem {
  return new Problem(422, 'The settings were refused.', [{ field, reason }]);
}
