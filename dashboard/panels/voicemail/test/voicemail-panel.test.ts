// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { type Mailbox, Problem, type VoiceMessage } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VoicemailPanel } from '../src/voicemail-panel';
import '../src/main';

const NOW = Date.parse('2026-06-01T12:00:00Z');
let host: FakeHost;
let panel: VoicemailPanel;
const open = async () => (panel = await show(new VoicemailPanel(), host));
const find = (selector: string) => panel.shadowRoot!.querySelector<HTMLElement>(selector)!;
const messages = () => [...panel.shadowRoot!.querySelectorAll('.message')].map((message) => text(message));
const unfold = async () => {
  const details = find('details') as HTMLDetailsElement;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await settle();
};
const press = async (selector: string) => {
  find(selector).click();
  await settle();
};

const box = (more: Partial<Mailbox> = {}): Mailbox => ({
  name: 'anna',
  devices: ['device:phone1', 'device:phone2'],
  fresh: 1,
  heard: 1,
  ...more,
});

const message = (id: string, more: Partial<VoiceMessage> = {}): VoiceMessage => ({
  id,
  mailbox: 'anna',
  number: '102',
  displayName: 'Bert',
  withheld: false,
  at: '2026-06-01T11:00:00Z',
  length: 67.4,
  heard: false,
  text: '',
  href: `/api/mailbox/anna/message/${id}/audio`,
  ...more,
});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  host = new FakeHost({
    '/api/mailbox': [box()],
    '/api/mailbox/anna': {
      ...box(),
      messages: [message('m2'), message('m1', { heard: true, withheld: true, number: '', displayName: '' })],
    },
    'PATCH /api/mailbox/anna/message/m2': {},
    'DELETE /api/mailbox/anna/message/m2': {},
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('a mailbox says whose it is and how much waits in it', async () => {
  await open();
  expect(text(panel, '.row')).toContain('anna phone1, phone2 1 new 1 heard');
});

test('opened, it shows its messages with caller, length and sound', async () => {
  await open();
  await unfold();
  expect(messages()[0]).toContain('Bert 102');
  expect(messages()[0]).toContain('1:07');
  expect(messages()[1]).toContain('withheld');
  expect(find('audio').getAttribute('src')).toBe('/api/mailbox/anna/message/m2/audio');
});

test('what is said in a message is read beside it, as soon as it is known', async () => {
  await open();
  await unfold();
  expect(find('blockquote')).toBeNull();
  host.answers.set('/api/mailbox/anna', { ...box(), messages: [message('m2', { text: 'Please <b>call</b> me.' })] });
  host.emit('mailbox', { name: 'anna' });
  await settle();
  expect(text(find('blockquote'))).toBe('Please <b>call</b> me.');
});

test('what was played to its end is marked as heard, once', async () => {
  await open();
  await unfold();
  host.answers.set('/api/mailbox/anna', { ...box(), messages: [message('m2', { heard: true })] });
  find('audio').dispatchEvent(new Event('ended'));
  await settle();
  expect(host.sent).toEqual([{ heard: true }]);
  find('audio').dispatchEvent(new Event('ended'));
  await settle();
  expect(host.sent).toHaveLength(1);
  await press('.mark');
  expect(host.sent).toEqual([{ heard: true }, { heard: false }]);
});

test('a message is deleted when somebody is sure', async () => {
  await open();
  await unfold();
  host.agrees = false;
  await press('.remove');
  expect(host.asked).not.toContain('DELETE /api/mailbox/anna/message/m2');
  host.agrees = true;
  host.answers.set('/api/mailbox/anna', { ...box(), messages: [] });
  await press('.remove');
  expect(host.asked).toContain('DELETE /api/mailbox/anna/message/m2');
  expect(text(panel, '.known')).toContain('There is no message.');
});

test('a message that comes in appears by itself', async () => {
  await open();
  await unfold();
  host.answers.set('/api/mailbox', [box({ fresh: 2 })]);
  host.answers.set('/api/mailbox/anna', { ...box(), messages: [message('m3', { number: '103' })] });
  host.emit('mailbox', { name: 'anna' });
  await settle();
  expect(text(panel, '.row')).toContain('2 new');
  expect(messages()[0]).toContain('103');
});

test('without a mailbox it says what to do', async () => {
  host.answers.set('/api/mailbox', []);
  await open();
  expect(text(panel, '.empty')).toContain('Settings, Mailbox');
  host.role = 'user';
  panel.requestUpdate();
  await settle();
  expect(text(panel, '.empty')).toContain('ask an admin');
});

test('what cannot be read or done is said', async () => {
  host.answers.set('/api/mailbox/anna', new Problem(503, 'The voicemail is not running now.'));
  await open();
  await unfold();
  expect(text(panel, '[role=alert]')).toContain('not running');
  host.answers.set('/api/mailbox/anna', { ...box(), messages: [message('m2')] });
  await press('[role=alert] button');
  host.answers.set('DELETE /api/mailbox/anna/message/m2', new Problem(409, 'Look after the disk.'));
  await press('.remove');
  expect(text(panel, '[role=alert]')).toContain('disk');
});
