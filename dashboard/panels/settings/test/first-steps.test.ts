// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import type { Call, Device } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingsPanel } from '../src/settings-panel';
import '../src/main';
import { fill, NETWORK, press, setup } from './samples';

let host: FakeHost;
let panel: SettingsPanel;
const open = async () => {
  panel = await show(new SettingsPanel(), host);
  await settle();
  await settle();
};
const expanded = () => text(panel, '[aria-expanded=true]');
const phone = (name: string, registered: boolean): Device => ({ name, numbers: ['101'], registered, contacts: [] });

beforeEach(() => {
  host = new FakeHost({
    '/api/setup': setup('password'),
    '/api/network': { own: ['192.168.1.2'], advertised: '192.168.1.2' },
    '/api/schema/network': [NETWORK],
    '/api/setting/network': {},
    '/api/device': [phone('phone1', false), phone('browser-admin', true)],
    '/api/device/phone1': { password: '********', number: ['101'], codec: ['PCMA'] },
    'PUT /api/device/phone1': {},
    '/api/provider': [],
  });
});

afterEach(() => document.body.replaceChildren());

test('a new appliance opens at the first step that is not done', async () => {
  await open();
  expect(text(panel, '#section-title')).toBe('First steps');
  expect(text(panel)).toContain('5 of 6 steps are open');
  expect(expanded()).toContain('Look at the network');
});

test('an appliance whose first steps were put away opens elsewhere', async () => {
  host.answers.set('/api/setup', { ...setup(), dismissed: true });
  host.answers.set('/api/user', []);
  await open();
  expect(text(panel, '#section-title')).toBe('Users and roles');
});

test('what somebody has looked at is remembered, and the next step opens', async () => {
  await open();
  host.answers.set('PUT /api/setup', setup('password', 'network', 'certificate'));
  await press(panel, 'That is right so');
  expect(host.sent[0]).toEqual({ reviewed: ['network'] });
  expect(expanded()).toContain('Connect a phone');
});

test('a phone is given a password that is shown once, and waited for', async () => {
  host.answers.set('/api/setup', setup('password', 'network', 'certificate'));
  await open();
  await fill(panel, '.inside form', { name: 'phone1', number: '101' });
  const sent = host.sent[0] as { password: string };
  expect(sent).toMatchObject({ number: ['101'], codec: ['PCMA'] });
  expect(sent.password).toMatch(/^[a-km-z2-9]{14}$/);
  expect(text(panel, '.facts')).toContain(sent.password);
  expect(text(panel, '.facts')).toContain('5060');
  expect(panel.shadowRoot!.querySelector('.qr path')!.getAttribute('d')).toContain('M4 4h1v1h-1z');
  expect(text(panel, '[role=status]')).toContain('Waiting for phone1');
  host.answers.set('/api/setup', setup('password', 'network', 'certificate', 'phone'));
  host.emit('device', phone('phone1', true));
  await settle();
  expect(text(panel, '[role=status]')).toContain('phone1 is registered');
});

test('a test call rings a registered phone and says what happens to it', async () => {
  host.answers.set('/api/setup', setup('password', 'network', 'certificate', 'phone', 'provider'));
  host.answers.set('/api/device', [phone('phone1', true)]);
  const call = { id: 'c-1', state: 'ringing' } as Call;
  host.answers.set('POST /api/call', call);
  await open();
  await fill(panel, '.inside form', { device: 'phone1' });
  expect(host.sent[0]).toEqual({ from: { device: 'phone1' }, to: '600' });
  expect(text(panel, '[role=status]')).toContain('It rings: pick it up');
  host.emit('call', { ...call, state: 'active' });
  await settle();
  expect(text(panel, '[role=status]')).toContain('hear yourself');
});

test('without a telephone the test call is made by this browser, which answers by itself', async () => {
  host.answers.set('/api/setup', setup('password', 'network', 'certificate', 'phone', 'provider'));
  host.answers.set('/api/device', []);
  host.answers.set('POST /api/call', { id: 'c-1', state: 'ringing' });
  await open();
  await fill(panel, '.inside form', { device: 'browser-anna' });
  expect(host.sent[0]).toEqual({ from: { device: 'browser-anna', instance: 'page-1' }, to: '600' });
});

test('it can be put away and shown again', async () => {
  await open();
  host.answers.set('PUT /api/setup', { ...setup('password'), dismissed: true });
  await press(panel, 'Do not show this at login');
  expect(host.sent[0]).toEqual({ dismissed: true });
  expect(text(panel)).toContain('Show this at login again');
});

test('nothing listens once the panel is gone', async () => {
  host.answers.set('/api/setup', setup('password', 'network', 'certificate'));
  await open();
  expect(host.listening).toBe(1);
  panel.remove();
  expect(host.listening).toBe(0);
});
