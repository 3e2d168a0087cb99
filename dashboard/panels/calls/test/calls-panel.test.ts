// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { Problem } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallsPanel } from '../src/calls-panel';
import '../src/main';
import { call, leg, recording } from './samples';

let host: FakeHost;
let panel: CallsPanel;
const open = async () => (panel = await show(new CallsPanel(), host));
const root = () => panel.shadowRoot!;
const button = (words: string) =>
  [...root().querySelectorAll('button')].find((candidate) => candidate.textContent.trim() === words);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-06-01T12:01:05Z') });
  host = new FakeHost({
    '/api/call': [call()],
    '/api/device': [{ name: 'phone1', numbers: ['101'], registered: true, contacts: [] }],
    '/api/provider': [],
    '/api/record?limit=8': { records: [] },
    '/api/recording': [],
    'POST /api/call/c-1/recording': recording('recording'),
    'DELETE /api/call/c-1/recording': null,
    'DELETE /api/recording/r-1': null,
    'DELETE /api/call/c-1': null,
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('a live call shows both ends, how it is carried, and for how long', async () => {
  await open();
  const row = text(panel, '.call');
  expect(row).toContain('phone1');
  expect(row).toContain('phone2');
  expect(row).toContain('relay');
  expect(row).toContain('PCMU');
  expect(row).toContain('1:00');
});

test('a leg says how it sounds, both ways, and on which scale', async () => {
  const g722 = leg('l-1', 'device:phone1', {
    direction: 'inbound',
    mos: 4.34,
    quality: {
      scale: 'wideband',
      received: { loss: 0, concealment: 0.012, rating: 115, mos: 4.34, worst: 3.9, average: 4.2 },
    },
  });
  host.answers.set('/api/call', [call({ legs: [g722, leg('l-2', 'device:phone2')] })]);
  await open();
  expect(text(panel, '.wire')).toContain('MOS 4.3');
  expect(root().querySelector('.wire [title*="wideband"]')).not.toBeNull();
  button('Details')?.click();
  await settle();
  expect(text(panel, '.details')).toMatch(/4\.3 4\.2 on average, 3\.9 at worst 1\.2 % made up/);
});

test('a party of which nothing is heard stands out', async () => {
  await open();
  expect(text(panel, '.call')).not.toContain('not heard');
  host.emit('call', call({ legs: [leg('l-1', 'device:phone1', { oneWay: true })] }));
  await settle();
  expect(text(panel, '.call')).toContain('not heard');
});

test('a call is recorded and no longer at the press of a button', async () => {
  await open();
  expect(text(panel, '.state')).not.toContain('recorded');
  button('Record')?.click();
  await settle();
  expect(host.asked).toContain('POST /api/call/c-1/recording');
  host.emit('recording', recording('recording'));
  await settle();
  expect(text(panel, '.state')).toContain('recorded');
  button('Stop recording')?.click();
  await settle();
  expect(host.asked).toContain('DELETE /api/call/c-1/recording');
});

test('a recording is played by the browser, downloaded, and deleted at the second press', async () => {
  host.answers.set('/api/recording', [recording('done')]);
  await open();
  expect(root().querySelector('audio')?.getAttribute('src')).toBe('/api/recording/r-1/mix');
  expect(root().querySelector('.track a')?.getAttribute('href')).toBe('/api/recording/r-1/mix?download=1');
  button('Delete')?.click();
  await settle();
  button('Really?')?.click();
  await settle();
  expect(host.asked).toContain('DELETE /api/recording/r-1');
  host.emit('recording-deleted', { id: 'r-1' });
  await settle();
  expect(root().querySelector('audio')).toBeNull();
});

test('a recording that stopped by itself says why; who may not hear recordings sees none', async () => {
  host.answers.set('/api/recording', [{ ...recording('failed'), fault: 'No space left on device' }]);
  await open();
  expect(text(panel)).toContain('No space left on device');
  host.role = 'user';
  host.asked.length = 0;
  await open();
  expect(host.asked).not.toContain('GET /api/recording');
  expect(button('Record')).toBeUndefined();
});

test('the duration ticks', async () => {
  await open();
  await vi.advanceTimersByTimeAsync(5000);
  expect(text(panel, '.time')).toBe('1:05');
});

test('counters are read again while there are calls, and only then', async () => {
  await open();
  host.answers.set('/api/call', [
    call({
      legs: [leg('l-1', 'device:phone1', { packets: { received: 77, sent: 1, lost: 23, late: 0, refused: 0 } })],
    }),
  ]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(text(panel, '.wire')).toContain('23 % lost');
  host.emit('call-ended', call({ state: 'ended' }));
  const before = host.asked.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(host.asked.length).toBe(before);
});

test('calls come and go by events, and an ended one is told with its reason', async () => {
  host.answers.set('/api/call', []);
  await open();
  expect(text(panel)).toContain('No calls right now');
  host.emit('call', call());
  await settle();
  expect(root().querySelectorAll('.call').length).toBe(1);
  const hangup = { cause: 17, reason: 'busy', by: 'called' as const, detail: '486 Busy Here' };
  host.emit('call-ended', call({ state: 'ended', ended: '2026-06-01T12:01:00Z', hangup }));
  await settle();
  expect(root().querySelectorAll('.call').length).toBe(0);
  expect(text(panel)).toContain('486 Busy Here');
});

test('hanging up takes two presses', async () => {
  await open();
  button('Hang up')!.click();
  await settle();
  expect(host.asked).not.toContain('DELETE /api/call/c-1');
  button('Really?')!.click();
  await settle();
  expect(host.asked).toContain('DELETE /api/call/c-1');
});

test('a first press is forgotten after a while', async () => {
  await open();
  button('Hang up')!.click();
  await settle();
  await vi.advanceTimersByTimeAsync(4001);
  expect(button('Hang up')).toBeDefined();
});

test('a hang-up that fails is said so', async () => {
  host.answers.set('DELETE /api/call/c-1', new Problem(404, 'This call has ended.'));
  await open();
  button('Hang up')!.click();
  await settle();
  button('Really?')!.click();
  await settle();
  expect(text(panel, '.trouble')).toBe('This call has ended.');
});

test('whoever may only look sees no hang-up', async () => {
  host.role = 'user';
  await open();
  expect(button('Hang up')).toBeUndefined();
  expect(host.asked).not.toContain('GET /api/record?limit=8');
});

test('details show each leg with codec, loss and jitter', async () => {
  await open();
  expect(root().querySelector('.details table')).toBeNull();
  root().querySelector<HTMLButtonElement>('[aria-expanded=false]')!.click();
  await settle();
  const table = text(panel, '.details');
  expect(table).toContain('PCMU/8000');
  expect(table).toContain('20 ms, type 0');
  expect(table).toContain('192.0.2.7:5060/udp');
  expect(table).toContain('relayed packet for packet');
});

test('a party on hold and a muted one are marked in words', async () => {
  host.answers.set('/api/call', [call({ legs: [leg('l-1', 'device:phone1', { media: 'recvonly', muted: true })] })]);
  await open();
  expect(text(panel, '.badge')).toBe('muted | on hold');
});

test('loss and jitter are named, and marked by more than colour when they spoil the sound', async () => {
  const packets = (lost: number) => ({ received: 10_000 - lost, sent: 1, lost, late: 0, refused: 0 });
  const legs = [
    leg('l-1', 'device:phone1', { direction: 'inbound', packets: packets(3), jitter: 3.1, mos: 4.3 }),
    leg('l-2', 'device:phone2', { packets: packets(500), jitter: 42, mos: 2.9 }),
  ];
  host.answers.set('/api/call', [call({ legs })]);
  await open();
  const [good, bad] = [...root().querySelectorAll('.end')];
  expect(text(good!, '.wire')).toContain('< 0.1 % lost 3.1 ms jitter');
  expect(good!.querySelectorAll('.wire .icon').length).toBe(0);
  expect(text(bad!, '.wire')).toContain('5.0 % lost 42 ms jitter');
  expect(text(bad!, '.poor')).toBe('5.0 % lost');
  expect(text(bad!, '.strained')).toBe('42 ms jitter');
  expect(bad!.querySelectorAll('.wire .icon').length).toBe(2);
  expect(text(panel, '.badge')).toBe('sounds poor');
});

test('a leg without packets says what its party is doing', async () => {
  const packets = { received: 0, sent: 0, lost: 0, late: 0, refused: 0 };
  host.answers.set('/api/call', [
    call({
      state: 'ringing',
      legs: [
        leg('l-1', 'device:phone1', { direction: 'inbound', state: 'early', packets }),
        leg('l-2', 'device:phone2', { state: 'ringing', packets }),
      ],
    }),
  ]);
  await open();
  expect(text(panel, '.wire')).toBe('hears it ring | rings');
});

test('a call that ended on another day names the day', async () => {
  host.answers.set('/api/record?limit=8', {
    records: [call({ state: 'ended', began: '2026-05-30T12:00:00Z', ended: '2026-05-30T12:01:00Z' })],
  });
  await open();
  expect(text(panel, 'tbody')).toMatch(/30|29|31/);
});

test('a list that cannot be read is said so and can be asked for again', async () => {
  host.answers.set('/api/call', new Problem(0, 'The appliance does not answer.'));
  await open();
  expect(text(panel, '[role=alert]')).toContain('The appliance does not answer.');
  host.answers.set('/api/call', [call()]);
  button('Try again')!.click();
  await settle();
  expect(root().querySelectorAll('.call').length).toBe(1);
});

test('a list that was there stays when the next one does not come', async () => {
  await open();
  host.answers.set('/api/call', new Problem(0, 'The appliance does not answer.'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(root().querySelectorAll('.call').length).toBe(1);
});

test('a panel that was taken out listens no more', async () => {
  await open();
  document.body.replaceChildren();
  expect(host.listening).toBe(0);
  const before = host.asked.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(host.asked.length).toBe(before);
});

const mixed = () =>
  call({
    mode: 'mixed',
    legs: [
      leg('l-1', 'device:phone1', {
        direction: 'inbound',
        sound: { suppressor: 'off', suppressing: false, gain: 0, automaticGain: false, said: -22.4, speaking: true },
      }),
      leg('l-2', 'device:phone2', {
        sound: {
          suppressor: 'auto',
          suppressing: false,
          gain: -4,
          automaticGain: false,
          heard: -22.4,
          speaking: false,
        },
      }),
    ],
  });

test('an operator changes noise suppression, gain and muting of a party in the call', async () => {
  host.answers.set('/api/call', [mixed()]);
  host.answers.set('PATCH /api/call/c-1/leg/l-1', null);
  await open();
  button('Details')?.click();
  await settle();
  const select = (name: string) => root().querySelector<HTMLSelectElement>(`[aria-label="${name} for phone1"]`)!;
  const choose = async (name: string, value: string) => {
    select(name).value = value;
    select(name).dispatchEvent(new Event('change'));
    await settle();
    return host.sent.at(-1);
  };
  expect(await choose('Noise suppression', 'on')).toEqual({ suppressor: 'on' });
  expect(await choose('Gain', '-6')).toEqual({ gain: -6 });
  expect(await choose('Gain', 'auto')).toEqual({ automaticGain: true });
  button('Mute')!.click();
  await settle();
  expect(host.sent.at(-1)).toEqual({ mute: true });
  button('Hold')!.click();
  await settle();
  expect(host.sent.at(-1)).toEqual({ hold: true });
});

test('levels of a mixed call are shown, and a suppressor that is asked for and missing is named', async () => {
  host.answers.set('/api/call', [mixed()]);
  await open();
  button('Details')?.click();
  await settle();
  const meters = [...root().querySelectorAll('[role=meter]')].map((one) => one.getAttribute('aria-valuetext'));
  expect(meters).toEqual(['−22 dBFS', 'silent', 'silent', '−22 dBFS']);
  expect(text(panel, '.parties')).toContain('no noise suppressor is installed');
  expect(text(panel, '.parties')).toContain('−4 dB');
});

test('who may only look sees how sound is treated and changes nothing', async () => {
  host.role = 'user';
  host.answers.set('/api/call', [mixed()]);
  await open();
  button('Details')?.click();
  await settle();
  expect(root().querySelector('.parties select')).toBeNull();
  expect(text(panel, '.parties')).toContain('noise suppression when noisy');
});
