// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { beginLanguages, type Device, HIDDEN, Problem, type Trunk, useLanguage } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DevicesPanel } from '../src/devices-panel';
import '../src/main';

const NOW = Date.parse('2026-06-01T12:00:00Z');
beginLanguages();
let host: FakeHost;
let panel: DevicesPanel;
const open = async () => (panel = await show(new DevicesPanel(), host));
const rows = () => [...panel.shadowRoot!.querySelectorAll('.row')].map((row) => text(row));

const phone = (name: string, registered: boolean): Device => ({
  name,
  numbers: ['101'],
  registered,
  contacts: registered
    ? [
        {
          uri: '<sip:phone1@192.0.2.7>',
          from: '192.0.2.7:5060/udp',
          userAgent: 'Desk phone 2.1',
          registered: '2026-06-01T11:59:00Z',
          expires: '2026-06-01T12:01:00Z',
        },
      ]
    : [],
});
const KEY = { title: '', description: '', type: 'string', list: false, required: false, defaults: [], options: [] };
const trunk = (status: Trunk['status'], detail = ''): Trunk => ({ name: 'carrier-a', status, calls: 1, detail });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  host = new FakeHost({
    '/api/device': [phone('phone10', false), phone('phone2', true)],
    '/api/provider': [trunk('up')],
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('devices stand in the order in which people count', async () => {
  await open();
  expect(rows()[0]).toContain('phone2');
  expect(rows()[1]).toContain('phone10');
});

test('a registered device shows where it is, what it is and how long that holds', async () => {
  await open();
  expect(rows()[0]).toContain('192.0.2.7:5060 UDP');
  expect(rows()[0]).toContain('Desk phone 2.1');
  expect(rows()[0]).toContain('expires in 60 s');
  expect(rows()[0]).toContain('registered');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(rows()[0]).toContain('expires in 50 s');
});

test('a device that is not registered says what that means', async () => {
  await open();
  expect(rows()[1]).toContain('Calls to it are refused until it registers');
});

test('devices and trunks move by events', async () => {
  await open();
  host.emit('device', phone('phone10', true));
  host.emit('device-removed', { name: 'phone2' });
  host.emit('provider', trunk('down', '403 Forbidden: check user and password'));
  await settle();
  expect(rows()[0]).toContain('phone10');
  expect(rows()[0]).toContain('Desk phone 2.1');
  expect(rows()[1]).toContain('403 Forbidden: check user and password');
  expect(rows()[1]).toContain('down');
  host.emit('provider-removed', { name: 'carrier-a' });
  await settle();
  expect(text(panel)).toContain('No provider yet');
});

test('a provider of which nothing more is known says what its state means', async () => {
  host.answers.set('/api/provider', [trunk('unknown')]);
  await open();
  expect(rows()[2]).toContain('SIP has not taken it up yet.');
});

test('an appliance without devices says how to make one', async () => {
  host.answers.set('/api/device', []);
  await open();
  expect(text(panel, '.empty')).toContain('needs a name and a password here');
  expect(text(panel, '.empty button')).toContain('New phone');
  host.role = 'user';
  await open();
  expect(text(panel, '.empty')).toContain('An admin gives telephones');
  expect(panel.shadowRoot!.querySelector('.add')).toBeNull();
});

const DEVICE = {
  kind: 'device',
  variant: '',
  many: true,
  title: 'Device',
  description: 'A SIP telephone',
  keys: [
    { ...KEY, name: 'password', type: 'password', required: true },
    { ...KEY, name: 'number', list: true },
    { ...KEY, name: 'max-contacts', type: 'integer', defaults: ['5'] },
  ],
};
const press = async (selector: string) => {
  panel.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  await settle();
  await settle();
  await settle();
};
const send = async () => {
  panel.shadowRoot!.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  await settle();
  await settle();
};

test('a new phone gets a name, a number and a password that nobody has, and its owner is told all of it once', async () => {
  host.answers.set('/api/schema/device', [DEVICE]);
  host.answers.set('/api/device', [phone('phone1', true)]);
  host.answers.set('PUT /api/setting/device/phone2', { password: HIDDEN, number: ['102'] });
  await open();
  await press('.add');
  expect(text(panel, 'h1')).toBe('New phone');
  expect(panel.shadowRoot!.activeElement?.id).toBe('name-device');
  await send();
  const sent = host.sent[0] as { password: string; number: string[] };
  expect(sent.number).toEqual(['102']);
  expect(text(panel, '.facts')).toContain(`Password ${sent.password}`);
  expect(panel.shadowRoot!.querySelector('.qr')?.getAttribute('aria-label')).toContain('QR code');
  expect(text(panel)).toContain('Waiting for phone2');
  host.emit('device', phone('phone2', true));
  await settle();
  expect(text(panel)).toContain('phone2 is registered');
  await press('.done');
  expect(text(panel)).not.toContain(sent.password);
  expect(rows()[0]).toContain('phone1');
});

test('a phone is changed, what is wrong is said at its field, and its password stays hidden', async () => {
  host.answers.set('/api/schema/device', [DEVICE]);
  host.answers.set('/api/device', [{ ...phone('phone1', true), settings: {} }]);
  host.answers.set('/api/setting/device/phone1', { password: HIDDEN, number: ['101'], 'max-contacts': 5 });
  const errors = [{ field: 'max-contacts', reason: 'must be at most 32' }];
  host.answers.set('PUT /api/setting/device/phone1', new Problem(422, 'Nothing was changed.', errors));
  await open();
  await press('[data-change=phone1]');
  expect(text(panel, 'h1')).toBe('Phone phone1');
  expect(panel.shadowRoot!.querySelector<HTMLInputElement>('#key-device-password')!.value).toBe('');
  await send();
  expect(text(panel, '.refused')).toContain('must be at most 32');
  host.answers.set('PUT /api/setting/device/phone1', {});
  await send();
  expect(host.sent[1]).toEqual({ password: HIDDEN, number: ['101'], 'max-contacts': 5 });
  expect(host.notices[0]?.sentence).toBe('phone1 is saved and in force.');
  expect(panel.shadowRoot!.querySelector('.facts')).toBeNull();
  expect((panel.shadowRoot!.activeElement as HTMLElement).dataset.change).toBe('phone1');
});

test('whoever thinks better of it comes back to the list', async () => {
  host.answers.set('/api/schema/device', [DEVICE]);
  await open();
  await press('.add');
  await press('.actions .plain');
  expect(rows().length).toBe(3);
  expect(panel.shadowRoot!.activeElement?.className).toBe('add');
});

test('many devices can be searched', async () => {
  host.answers.set(
    '/api/device',
    Array.from({ length: 30 }, (_, i) => phone(`phone${i}`, i === 7)),
  );
  await open();
  const field = panel.shadowRoot!.querySelector<HTMLInputElement>('[type=search]')!;
  field.value = 'desk phone';
  field.dispatchEvent(new Event('input'));
  await settle();
  expect(rows().filter((row) => row.includes('phone')).length).toBe(1);
});

test('lists that cannot be read are said so one by one', async () => {
  host.answers.set('/api/provider', new Problem(503, 'SIP is not ready yet.'));
  await open();
  expect(text(panel, '[role=alert]')).toContain('SIP is not ready yet.');
  expect(rows().length).toBe(2);
});

test('all is read again when nobody can say what was missed', async () => {
  await open();
  host.answers.set('/api/device', [phone('phone3', true)]);
  host.emit('resync', null);
  await settle();
  expect(rows()[0]).toContain('phone3');
});

const removal = () => panel.shadowRoot!.querySelector<HTMLButtonElement>('[aria-label="Remove phone2"]');
const configured = () =>
  host.answers.set('/api/device', [{ ...phone('phone2', true), settings: { numbers: ['101'] } }]);

test('an admin removes a device, once asked and sure', async () => {
  configured();
  host.answers.set('DELETE /api/device/phone2', {});
  await open();
  host.agrees = false;
  removal()!.click();
  await settle();
  expect(host.questions[0]?.title).toBe('Remove phone2?');
  expect(host.asked).not.toContain('DELETE /api/device/phone2');
  host.agrees = true;
  removal()!.click();
  await settle();
  expect(host.asked).toContain('DELETE /api/device/phone2');
  expect(host.notices).toEqual([{ sentence: 'phone2 is removed.', tone: 'ok' }]);
});

test('a device that cannot be removed says why', async () => {
  configured();
  host.answers.set('DELETE /api/device/phone2', new Problem(409, 'Its file is read-only.'));
  await open();
  removal()!.click();
  await settle();
  expect(host.notices[0]).toEqual({ sentence: 'Its file is read-only.', tone: 'bad' });
});

test('what is configured can still be removed after it has registered anew', async () => {
  configured();
  await open();
  host.emit('device', phone('phone2', false));
  await settle();
  expect(removal()).not.toBeNull();
});

test('nothing can be removed by whoever is no admin, or where nothing is configured', async () => {
  await open();
  expect(removal()).toBeNull();
  configured();
  host.role = 'operator';
  await open();
  expect(removal()).toBeNull();
});

test('the open panel speaks German when that is chosen', async () => {
  await open();
  await useLanguage('de', false);
  await settle();
  expect(rows()[1]).toContain('Anrufe dorthin werden abgelehnt, bis es sich anmeldet.');
  expect(text(panel, 'h1')).toBe('Geräte');
  await useLanguage('en', false);
});
