// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { Problem } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PhonePanel } from '../src/phone-panel';
import { browser, dtmf, FakePeer, FakeSocket, track } from './browser';

let host: FakeHost;
let panel: PhonePanel;
let surroundings: { microphone: Promise<unknown> };

const leg = (id: string, target: string, more: object = {}) => ({
  id,
  state: 'answered',
  party: { target, number: target.split(':')[1], name: '', address: '' },
  ...more,
});
const sound = { suppressor: 'off', suppressing: false, gain: 0, automaticGain: false, speaking: false };
const call = (id: string, ...legs: object[]) => ({ id, state: 'active', legs });
const talk = (id: string, other = 'device:anna') =>
  call(id, leg(`${id}-own`, 'device:browser-admin', { sound }), leg(`${id}-other`, other));

const socket = () => FakeSocket.last;
const words = () => text(panel.shadowRoot!.querySelector('.phone')!);
const trouble = () => text(panel.shadowRoot!.querySelector('[role=alert]')!);
const button = (name: string) =>
  [...panel.shadowRoot!.querySelectorAll('button')].find(
    (found) => (found.getAttribute('aria-label') ?? text(found)) === name,
  )!;

async function press(name: string): Promise<void> {
  button(name).click();
  await settle();
}

/** A call comes in and is taken. */
async function talking(id: string): Promise<void> {
  await socket().says({ type: 'webrtc-incoming', call: id, number: '101', name: 'Anna' });
  const words = panel.shadowRoot!.querySelector('.talk:not(.ringing)') ? 'Hold and answer' : 'Answer';
  await press(words);
  await settle();
  await socket().says({ type: 'webrtc-answer', session: socket().last!.session!, sdp: 'answered' });
  host.emit('call', talk(id) as never);
  await settle();
}

async function submit(selector: string, value: string): Promise<void> {
  const form = panel.shadowRoot!.querySelector<HTMLFormElement>(selector)!;
  form.querySelector('input')!.value = value;
  form.querySelector('input')!.dispatchEvent(new Event('input'));
  form.requestSubmit(form.querySelector('button'));
  await settle();
}

beforeEach(async () => {
  vi.resetModules();
  surroundings = browser();
  host = new FakeHost({
    'POST /api/call': { id: 'c1' },
    '/api/call/c1': talk('c1'),
    '/api/device': [{ name: 'anna', numbers: ['101'], registered: true, contacts: [] }],
    '/api/record?party=browser-admin&limit=20': { records: [] },
    'POST /api/call/c7/leg/c7-own/transfer': {},
    'POST /api/call/c7/leg': {},
    'PATCH /api/call/c7/leg/c7-own': {},
    'PATCH /api/call/c7/leg/c7-other': {},
    'PATCH /api/call/c8/leg/c8-other': {},
    '/api/call/c7': talk('c7'),
  });
  vi.stubGlobal('ELEMENT', `phone-${crypto.randomUUID()}`);
  const { PhonePanel } = await import('../src/phone-panel');
  customElements.define(`phone-${crypto.randomUUID()}`, PhonePanel);
  const made = new PhonePanel();
  panel = await show(made, host);
  socket().onopen?.();
  await socket().says({ type: 'webrtc-register', device: 'browser-admin' });
});

test('page and appliance tell each other where they may be', async () => {
  await talking('c7');
  FakePeer.last.onicecandidate!({ candidate: { candidate: 'candidate:1 1 udp 1 192.0.2.7 5 typ host' } });
  FakePeer.last.onicecandidate!({ candidate: null });
  const { session, ...said } = socket().last!;
  expect(said).toEqual({ type: 'webrtc-ice', candidate: 'candidate:1 1 udp 1 192.0.2.7 5 typ host' });
  await socket().says({
    type: 'webrtc-ice',
    session: session!,
    candidate: 'candidate:2 1 udp 1 192.0.2.8 6 typ relay',
  });
  expect(FakePeer.last.addIceCandidate).toHaveBeenCalledWith({
    candidate: 'candidate:2 1 udp 1 192.0.2.8 6 typ relay',
    sdpMLineIndex: 0,
  });
});

test('a peer connection gets the servers that were told last', async () => {
  const turn = (credential: string) => [{ urls: ['turn:turn.example.org'], username: 'anna', credential }];
  await socket().says({ type: 'webrtc-register', device: 'browser-admin', iceServers: turn('first') });
  await talking('c7');
  expect(FakePeer.last.configuration.iceServers).toEqual(turn('first'));
  await socket().says({ type: 'webrtc-incoming', call: 'c8', number: '102', iceServers: turn('second') });
  await press('Hold and answer');
  expect(FakePeer.last.configuration.iceServers).toEqual(turn('second'));
});

afterEach(async () => {
  // Or its line would be made anew in the middle of the next test.
  const { start } = await import('../src/background');
  start(host).stop();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('it tells by what name others reach it', () => {
  expect(socket().sent[0]).toEqual({ type: 'webrtc-register', instance: 'page-1' });
  expect(words()).toContain('browser-admin');
});

test('a call that rings is offered for, and accepted only when the offer is answered', async () => {
  await socket().says({ type: 'webrtc-incoming', call: 'c7', number: '101', name: 'Anna' });
  expect(words()).toContain('Anna');

  await press('Answer');
  const session = socket().last!.session!;
  expect(socket().last).toEqual({ type: 'webrtc-offer', session, sdp: 'offered' });

  await socket().says({ type: 'webrtc-answer', session, sdp: 'answered' });
  expect(socket().last).toEqual({ type: 'webrtc-accept', call: 'c7', session });
  expect(button('Hang up')).toBeDefined();
});

test('a call of its own is taken by itself', async () => {
  await submit('form.dial', '600');
  expect(host.sent[0]).toEqual({ from: { device: 'browser-admin', instance: 'page-1' }, to: '600' });

  await socket().says({ type: 'webrtc-incoming', call: 'c1', dialled: 'browser-admin', asked: true });
  expect(words()).toContain('600');
  expect(socket().last?.type).toBe('webrtc-offer');
});

test('a call that this page did not ask for rings, whatever is asked for meanwhile', async () => {
  await submit('form.dial', '600');
  await socket().says({ type: 'webrtc-incoming', call: 'c7', number: '101', name: 'Anna', asked: false });
  expect(words()).toContain('Anna is calling');
  expect(socket().last?.type).toBe('webrtc-register');
});

test('a call that another panel of this page asked for is taken by itself', async () => {
  await socket().says({ type: 'webrtc-incoming', call: 'c7', number: '101', name: 'Anna', asked: true });
  expect(words()).toContain('Anna');
  expect(socket().last?.type).toBe('webrtc-offer');
});

test('a call that is refused says why', async () => {
  host.answers.set('POST /api/call', new Problem(404, 'There is no device browser-admin.'));
  await submit('form.dial', '600');
  expect(trouble()).toContain('There is no device');
});

test('a microphone that is kept from the page is explained, and the call let go', async () => {
  surroundings.microphone = Promise.reject(Object.assign(new Error('no'), { name: 'NotAllowedError' }));
  await socket().says({ type: 'webrtc-incoming', call: 'c7', number: '101' });
  await press('Answer');
  await settle();
  expect(trouble()).toContain('allow it beside the address');
  expect(socket().last).toEqual({ type: 'webrtc-hangup', call: 'c7' });
});

test('muting silences the microphone and is shown to the appliance, and the other can hang up', async () => {
  await talking('c7');
  await press('Mute');
  expect(track.enabled).toBe(false);
  expect(host.sent.at(-1)).toEqual({ mute: true });

  await socket().says({ type: 'webrtc-hangup', call: 'c7', sentence: 'a party hung up' });
  expect(words()).toContain('Nobody on the line');
  expect(track.stop).toHaveBeenCalled();
  expect(text(panel.shadowRoot!.querySelector('.past.incoming')!)).toContain('Anna');
});

test('holding tells the appliance to hold the other, and silences the microphone', async () => {
  await talking('c7');
  await press('Hold');
  expect(host.asked).toContain('PATCH /api/call/c7/leg/c7-other');
  expect(host.sent.at(-1)).toEqual({ hold: true });
  expect(track.enabled).toBe(false);
  expect(words()).toContain('on hold');
  await press('Resume');
  expect(track.enabled).toBe(true);
});

test('a hold that the appliance refuses leaves the call as it was', async () => {
  await talking('c7');
  host.answers.set('PATCH /api/call/c7/leg/c7-other', new Problem(403, 'Ask an admin.'));
  await press('Hold');
  expect(trouble()).toContain('Ask an admin.');
  expect(track.enabled).toBe(true);
});

test('a second call is answered while the first one is held', async () => {
  await talking('c7');
  await talking('c8');
  expect(host.asked).toContain('PATCH /api/call/c7/leg/c7-other');
  expect(panel.shadowRoot!.querySelectorAll('.talk.held')).toHaveLength(1);
});

test('a call is transferred to a number with the rights of its own leg', async () => {
  await talking('c7');
  await press('Transfer');
  await submit('form.wanted', '102');
  expect(host.asked).toContain('POST /api/call/c7/leg/c7-own/transfer');
  expect(host.sent.at(-1)).toEqual({ to: '102' });
});

test('a party is added by number', async () => {
  await talking('c7');
  await press('Add');
  await submit('form.wanted', '103');
  expect(host.asked).toContain('POST /api/call/c7/leg');
  expect(host.sent.at(-1)).toEqual({ number: '103' });
});

test('who was asked first is connected with who waits', async () => {
  await talking('c7');
  await press('Transfer');
  const form = panel.shadowRoot!.querySelector<HTMLFormElement>('form.wanted')!;
  form.querySelector('input')!.value = '102';
  form.requestSubmit([...form.querySelectorAll('button')].find((found) => text(found) === 'Ask first'));
  await settle();
  await settle();
  await socket().says({ type: 'webrtc-incoming', call: 'c1', dialled: 'browser-admin', asked: true });
  await settle();
  await socket().says({ type: 'webrtc-answer', session: socket().last!.session!, sdp: 'answered' });
  host.emit('call', talk('c1', 'device:ben') as never);
  await settle();
  await press('Connect both');
  await settle();
  expect(host.sent.at(-1)).toEqual({ joins: 'c1-own' });
});

test('noise is taken out at a press', async () => {
  await talking('c7');
  panel.shadowRoot!.querySelector<HTMLInputElement>('.noise input[value=auto]')!.dispatchEvent(new Event('change'));
  await settle();
  expect(host.sent.at(-1)).toEqual({ suppressor: 'auto' });
});

test('keys are sent as tones, by the keyboard too', async () => {
  await talking('c7');
  await press('Keys');
  await press('5');
  expect(dtmf.insertDTMF).toHaveBeenLastCalledWith('5', 160, 80);
  dtmf.toneBuffer = '';
  window.dispatchEvent(new KeyboardEvent('keydown', { key: '#' }));
  expect(dtmf.insertDTMF).toHaveBeenLastCalledWith('#', 160, 80);
});

test('keys that are typed faster than they sound wait', async () => {
  await talking('c7');
  ['4', '7', '1'].forEach((key) => window.dispatchEvent(new KeyboardEvent('keydown', { key })));
  expect(dtmf.insertDTMF).toHaveBeenLastCalledWith('471', 160, 80);
});

test('a lost connection is told, and a call goes on', async () => {
  await talking('c7');
  socket().onclose?.();
  await settle();
  expect(text(panel.shadowRoot!.querySelector('.warning')!)).toContain('Trying again');
  expect(words()).toContain('Anna');
});

test('devices of the house can be picked, and microphones chosen', async () => {
  await settle();
  expect(panel.shadowRoot!.querySelector('datalist option')!.getAttribute('value')).toBe('anna');
  const select = panel.shadowRoot!.querySelector<HTMLSelectElement>('.settings select')!;
  expect(text(select)).toContain('Headset');
});

test('a page whose line broke comes back to its calls, and drops those that ended meanwhile', async () => {
  await socket().says({ type: 'webrtc-register', device: 'browser-admin', resume: 'secret', calls: [] });
  await talking('c7');
  await socket().says({ type: 'webrtc-incoming', call: 'c8', number: '102', name: 'Ben' });
  vi.useFakeTimers();
  socket().onclose?.();
  await vi.advanceTimersByTimeAsync(600);
  vi.useRealTimers();
  expect(FakeSocket.open).toHaveLength(2);
  socket().onopen?.();
  expect(socket().last).toEqual({ type: 'webrtc-register', instance: 'page-1', resume: 'secret' });

  await socket().says({ type: 'webrtc-register', device: 'browser-admin', resume: 'secret', calls: ['c7'] });
  expect(panel.shadowRoot!.querySelector('.talk.ringing')).toBeNull();
  expect(button('Hang up')).toBeDefined();
  await socket().says({ type: 'webrtc-register', device: 'browser-admin', resume: 'other', calls: [] });
  expect(words()).toContain('Nobody on the line');
});

test('a call that rings is told once, however often the appliance tells it', async () => {
  await socket().says({ type: 'webrtc-incoming', call: 'c7', number: '101', name: 'Anna' });
  await socket().says({ type: 'webrtc-incoming', call: 'c7', number: '101', name: 'Anna' });
  expect(panel.shadowRoot!.querySelectorAll('.talk')).toHaveLength(1);
});

test('what was hung up while the line was lost is told once it is back', async () => {
  await talking('c7');
  vi.useFakeTimers();
  socket().onclose?.();
  await vi.advanceTimersByTimeAsync(600);
  vi.useRealTimers();
  await settle();
  await press('Hang up');
  socket().onopen?.();
  await socket().says({ type: 'webrtc-register', device: 'browser-admin', calls: ['c7'] });
  expect(socket().last).toEqual({ type: 'webrtc-hangup', call: 'c7' });
  expect(words()).toContain('Nobody on the line');
});

test('a network that changed is told to the appliance, over a line that works', async () => {
  await talking('c7');
  vi.useFakeTimers();
  FakePeer.last.becomes('connected');
  FakePeer.last.becomes('disconnected');
  await vi.advanceTimersByTimeAsync(1600);
  expect(words()).toContain('connecting again');
  expect(socket().last?.type).toBe('webrtc-register');
  const dead = socket();
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect(dead.close).toHaveBeenCalled();
  expect(socket()).not.toBe(dead);

  socket().onopen?.();
  await socket().says({ type: 'webrtc-register', device: 'browser-admin', calls: ['c7'] });
  expect(FakePeer.last.restartIce).toHaveBeenCalled();
  expect(socket().last).toMatchObject({ type: 'webrtc-offer', sdp: 'offered' });
  FakePeer.last.becomes('connected');
  await settle();
  expect(words()).not.toContain('connecting again');
});
