// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { type Leg, Problem, type Sound } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallsPanel } from '../src/calls-panel';
import '../src/main';
import { call, leg } from './samples';

let host: FakeHost;
let panel: CallsPanel;
const root = () => panel.shadowRoot!;
const buttons = (words: string) =>
  [...root().querySelectorAll('button')].filter((candidate) => candidate.textContent.trim() === words);
const press = async (words: string, which = 0) => {
  buttons(words)[which]!.click();
  await settle();
};

const sound = (audience?: string[]): Sound => ({
  suppressor: 'off',
  suppressing: false,
  gain: 0,
  automaticGain: false,
  speaking: false,
  ...(audience ? { audience } : {}),
});

const own = (change: Partial<Leg>) => leg('l-3', 'device:browser-anna', change);

/** What the appliance tells of the call once the own phone has a leg in it. */
async function joins(change: Partial<Leg>): Promise<void> {
  host.emit('call', call({ mode: 'mixed', legs: [...call().legs, own(change)] }));
  await settle();
}

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-06-01T12:01:05Z') });
  host = new FakeHost({
    '/api/call': [call()],
    '/api/call/c-1/quality': [],
    '/api/call/c-1/trace': [],
    '/api/provider': [],
    '/api/record?limit=8': { records: [] },
    '/api/recording': [],
    'POST /api/call/c-1/leg': {},
    'PATCH /api/call/c-1/leg/l-1': {},
    'DELETE /api/call/c-1/leg/l-1': {},
    'PATCH /api/call/c-1/leg/l-3': {},
    'DELETE /api/call/c-1/leg/l-3': {},
  });
  host.role = 'operator';
  panel = await show(new CallsPanel(), host);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('listening has the phone of this page join, is shown, and ends at the same button', async () => {
  await press('Listen');
  expect(host.sent.at(-1)).toEqual({ number: 'device:browser-anna', instance: 'page-1', supervise: 'listen' });
  expect(buttons('Connecting …')[0]!.getAttribute('aria-pressed')).toBe('true');
  expect(buttons('Connecting …')[0]!.disabled).toBe(true);
  await joins({ state: 'ringing' });
  expect(buttons('Connecting …')[0]!.disabled).toBe(false);
  await joins({ sound: sound([]) });
  expect(buttons('Listening')[0]!.getAttribute('aria-pressed')).toBe('true');
  expect(text(panel, '.badge')).toContain('listens');
  await press('Listening');
  expect(host.asked.at(-1)).toBe('DELETE /api/call/c-1/leg/l-3');
  host.emit('call', call());
  await settle();
  expect(buttons('Listen').length).toBe(1);
});

test('who listens goes on to whisper to a party, and to barge in, and out again', async () => {
  await joins({ sound: sound([]) });
  await press('Details');
  expect(buttons('Whisper').length).toBe(2);
  await press('Whisper', 1);
  expect(host.sent.at(-1)).toEqual({ supervise: 'whisper', whisperTo: 'l-2' });
  expect(host.asked).toContain('PATCH /api/call/c-1/leg/l-3');
  await joins({ sound: sound(['l-2']) });
  expect(buttons('Whispering').length).toBe(1);
  expect(text(panel, '.badge')).toContain('whispers');
  await press('Barge in');
  expect(host.sent.at(-1)).toEqual({ supervise: 'barge' });
  await joins({ sound: sound() });
  await press('Only listen');
  expect(host.sent.at(-1)).toEqual({ supervise: 'listen' });
  await press('Leave');
  expect(host.asked.at(-1)).toBe('DELETE /api/call/c-1/leg/l-3');
});

test('a phone that does not ring is given up after a while, and it is said what to do', async () => {
  await press('Listen');
  await vi.advanceTimersByTimeAsync(8001);
  expect(buttons('Listen').length).toBe(1);
  expect(text(panel, '[role=alert]')).toContain('open the panel Phone');
  await press('Listen');
  await joins({ state: 'ringing' });
  expect(root().querySelector('[role=alert]')).toBeNull();
  await vi.advanceTimersByTimeAsync(8001);
  expect(root().querySelector('[role=alert]')).toBeNull();
});

test('neither users nor those who talk with one other are offered to supervise', async () => {
  host.emit('call', call({ legs: [leg('l-1', 'device:browser-anna'), leg('l-2', 'device:phone2')] }));
  await settle();
  expect(buttons('Listen').length).toBe(0);
  host.role = 'user';
  host.emit('call', call());
  await settle();
  expect(buttons('Listen').length).toBe(0);
});

test('a further party is added, and a party transferred and taken out', async () => {
  await press('Details');
  const type = async (number: string) => {
    root().querySelector<HTMLInputElement>('input[name=number]')!.value = number;
    root()
      .querySelector('form.wanted')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  await press('Add a party');
  await type(' 103 ');
  expect(host.sent.at(-1)).toEqual({ number: '103' });
  expect(root().querySelector('form.wanted')).toBeNull();
  await press('Transfer');
  expect(text(panel, 'form.wanted')).toContain('Connect phone1 with');
  await type('104');
  expect(host.sent.at(-1)).toEqual({ transfer: '104' });
  await press('Take out');
  expect(host.questions.at(-1)?.title).toBe('Take phone1 out of the call?');
  expect(host.asked).toContain('DELETE /api/call/c-1/leg/l-1');
});

test('a number that is refused stays to be mended', async () => {
  host.answers.set('POST /api/call/c-1/leg', new Problem(400, 'There is no such number.'));
  await press('Details');
  await press('Add a party');
  root().querySelector<HTMLInputElement>('input[name=number]')!.value = '9';
  root()
    .querySelector('form.wanted')!
    .dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  expect(text(panel, '.trouble')).toBe('There is no such number.');
  expect(root().querySelector('form.wanted')).not.toBeNull();
});
