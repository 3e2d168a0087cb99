// SPDX-License-Identifier: Apache-2.0
import { settle } from '@jackfield/testing';
import { vi } from 'vitest';
import type { Message } from '../src/line';

/** The appliance's end of the socket. */
export class FakeSocket {
  static readonly OPEN = 1;
  static open: FakeSocket[] = [];
  readyState = FakeSocket.OPEN;
  readonly sent: Message[] = [];
  readonly close = vi.fn();
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;

  constructor(readonly url: string) {
    FakeSocket.open.push(this);
  }

  static get last(): FakeSocket {
    return FakeSocket.open.at(-1)!;
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

/** Sends tones one after the other; those that wait are in its buffer. */
export const dtmf = {
  toneBuffer: '',
  insertDTMF: vi.fn((keys: string) => (dtmf.toneBuffer = keys)),
};

export class FakePeer {
  static last: FakePeer;
  readonly setConfiguration = (changed: RTCConfiguration) => (this.configuration = changed);
  connectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  onicecandidate: ((event: { candidate: { candidate: string } | null }) => void) | null = null;
  readonly addIceCandidate = vi.fn();
  readonly restartIce = vi.fn();
  localDescription = { sdp: 'offered' };
  readonly addTrack = vi.fn();
  createOffer = () => Promise.resolve({});
  setLocalDescription = () => Promise.resolve();
  setRemoteDescription = () => Promise.resolve();
  getSenders = () => [{ dtmf }];
  getStats = () => Promise.resolve(new Map());
  readonly close = vi.fn();

  constructor(public configuration: RTCConfiguration) {
    FakePeer.last = this;
  }

  becomes(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

/** What the browser's microphone does. */
export const track = { enabled: true, stop: vi.fn() };

/** Puts a browser with a microphone around the test; what opening that answers can be changed. */
export function browser(): { microphone: Promise<unknown> } {
  const house = { microphone: Promise.resolve({ getAudioTracks: () => [track], getTracks: () => [track] }) };
  track.enabled = true;
  FakeSocket.open = [];
  localStorage.clear();
  dtmf.toneBuffer = '';
  dtmf.insertDTMF.mockClear();
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('RTCPeerConnection', FakePeer);
  vi.stubGlobal('AudioContext', undefined);
  vi.stubGlobal(
    'Audio',
    class {
      play = () => Promise.resolve();
      setSinkId = () => Promise.resolve();
    },
  );
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', {
    mediaDevices: {
      getUserMedia: () => house.microphone,
      enumerateDevices: () =>
        Promise.resolve([
          { kind: 'audioinput', deviceId: 'default', label: 'Default' },
          { kind: 'audioinput', deviceId: 'm2', label: 'Headset' },
        ]),
      addEventListener: vi.fn(),
    },
  });
  return house;
}
