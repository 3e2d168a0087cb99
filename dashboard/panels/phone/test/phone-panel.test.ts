// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { Problem } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from '../src/line';
import type { PhonePanel } from '../src/phone-panel';

let host: FakeHost;
let panel: PhonePanel;
let socket: FakeSocket;
let microphone: Promise<unknown>;

class FakeSocket {
  readonly sent: Message[] = [];
  onopen?: () => void;
  onclose?: () => void;
  onmessage?: (event: { data: string }) => void;

  constructor(readonly url: string) {
    // The test is the other end.
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    socket = this;
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data) as Message);
  }

  async says(message: Message): Promise<void> {
    this.onmessage?.({ data: JSON.stringify(message) });
    await settle();
  }

  get last(): Message | undefined {
    return this.sent.at(-1);
  }
}

class FakePeer {
  connectionState = 'new';
  localDescription = { sdp: 'offered' };
  readonly remote: string[] = [];
  readonly addTrack = vi.fn();
  createOffer = () => Promise.resolve({});
  setLocalDescription = () => Promise.resolve();
  setRemoteDescription = ({ sdp }: { sdp: string }) => Promise.resolve(void this.remote.push(sdp));
  getSenders = () => [];
  readonly close = vi.fn();
}

const track = { enabled: true, stop: vi.fn() };
const words = () => text(panel.shadowRoot!.querySelector('.phone')!);
const button = (name: string) =>
  [...panel.shadowRoot!.querySelectorAll('button')].find((found) => text(found) === name)!;

async function press(name: string): Promise<void> {
  button(name).click();
  await settle();
}

beforeEach(async () => {
  vi.resetModules();
  track.enabled = true;
  microphone = Promise.resolve({ getAudioTracks: () => [track], getTracks: () => [track] });
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('RTCPeerConnection', FakePeer);
  vi.stubGlobal(
    'Audio',
    class {
      play = () => Promise.resolve();
    },
  );
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => microphone } });
  host = new FakeHost({ 'POST /api/call': { id: 'c1' } });
  const { PhonePanel } = await import('../src/phone-panel');
  customElements.define(`phone-${crypto.randomUUID()}`, PhonePanel);
  panel = await show(new PhonePanel(), host);
  socket.onopen?.();
  await socket.says({ type: 'webrtc-register', device: 'browser-admin' });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('it tells by what name others reach it', () => {
  expect(socket.sent[0]).toEqual({ type: 'webrtc-register' });
  expect(words()).toContain('browser-admin');
});

test('a call that rings is offered for, and accepted only when the offer is answered', async () => {
  await socket.says({ type: 'webrtc-incoming', call: 'c7', number: '101', name: 'Anna' });
  expect(words()).toContain('Anna');

  await press('Answer');
  const session = socket.last!.session!;
  expect(socket.last).toEqual({ type: 'webrtc-offer', session, sdp: 'offered' });

  await socket.says({ type: 'webrtc-answer', session, sdp: 'answered' });
  expect(socket.last).toEqual({ type: 'webrtc-accept', call: 'c7', session });
  expect(button('Hang up')).toBeDefined();
});

test('a call of its own is taken by itself', async () => {
  const field = panel.shadowRoot!.querySelector('input')!;
  field.value = '600';
  panel.shadowRoot!.querySelector('form')!.requestSubmit();
  await settle();
  expect(host.sent[0]).toEqual({ from: { device: 'browser-admin' }, to: '600' });

  await socket.says({ type: 'webrtc-incoming', call: 'c1', dialled: 'browser-admin' });
  expect(words()).toContain('600');
  expect(socket.last?.type).toBe('webrtc-offer');
});

test('a call that is refused says why', async () => {
  host.answers.set('POST /api/call', new Problem(404, 'There is no device browser-admin.'));
  panel.shadowRoot!.querySelector('input')!.value = '600';
  panel.shadowRoot!.querySelector('form')!.requestSubmit();
  await settle();
  expect(text(panel.shadowRoot!.querySelector('[role=alert]')!)).toContain('There is no device');
});

test('a microphone that is kept from the page is explained, and the call let go', async () => {
  microphone = Promise.reject(Object.assign(new Error('no'), { name: 'NotAllowedError' }));
  await socket.says({ type: 'webrtc-incoming', call: 'c7', number: '101' });
  await press('Answer');
  await settle();
  expect(text(panel.shadowRoot!.querySelector('[role=alert]')!)).toContain('allow it beside the address');
  expect(socket.last).toEqual({ type: 'webrtc-hangup', call: 'c7' });
});

test('muting silences the microphone, and the other can hang up', async () => {
  await socket.says({ type: 'webrtc-incoming', call: 'c7', number: '101' });
  await press('Answer');
  await socket.says({ type: 'webrtc-answer', session: socket.last!.session!, sdp: 'answered' });
  await press('Mute');
  expect(track.enabled).toBe(false);

  await socket.says({ type: 'webrtc-hangup', call: 'c7', sentence: 'a party hung up' });
  expect(words()).toContain('Nobody on the line');
  expect(track.stop).toHaveBeenCalled();
});
