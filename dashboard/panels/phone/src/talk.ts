// SPDX-License-Identifier: Apache-2.0
import type { Devices } from './devices';
import { words } from './words';

/** Sound both ways: a microphone, a peer connection and a loudspeaker. */
export class Talk {
  readonly session = crypto.randomUUID();
  /** What is heard, once it is. */
  heard: MediaStream | undefined;
  private readonly peer = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  private readonly speaker = new Audio();
  private silent = false;

  private constructor(
    private readonly devices: Devices,
    /** What is said. */
    public said: MediaStream,
    failed: (sentence: string) => void,
  ) {
    this.speaker.autoplay = true;
    this.useSpeaker();
    this.peer.ontrack = ({ track, streams }) => {
      this.heard = streams[0] ?? new MediaStream([track]);
      this.speaker.srcObject = this.heard;
      void this.speaker.play().catch(() => failed(words().notPlayed));
    };
    this.peer.onconnectionstatechange = () => {
      if (this.peer.connectionState === 'failed') {
        failed(words().noUdp);
      }
    };
    said.getAudioTracks().forEach((track) => this.peer.addTrack(track, said));
  }

  /** Opens the microphone. Throws an error whose message says what to do. */
  static async begin(devices: Devices, failed: (sentence: string) => void): Promise<Talk> {
    return new Talk(devices, await devices.open(), failed);
  }

  /** What to tell the appliance, now or when something is to change. */
  async offer(): Promise<string> {
    await this.peer.setLocalDescription(await this.peer.createOffer());
    return this.peer.localDescription?.sdp ?? '';
  }

  async answered(sdp: string): Promise<void> {
    await this.peer.setRemoteDescription({ type: 'answer', sdp });
  }

  /** Whether the microphone says nothing. */
  silence(on: boolean): void {
    this.silent = on;
    this.said.getAudioTracks().forEach((track) => (track.enabled = !on));
  }

  press(keys: string): void {
    this.peer.getSenders()[0]?.dtmf?.insertDTMF(keys, 160, 80);
  }

  /** Goes on with the microphone that is chosen now. */
  async useMicrophone(): Promise<void> {
    const next = await this.devices.open();
    await this.peer.getSenders()[0]?.replaceTrack(next.getAudioTracks()[0] ?? null);
    this.said.getTracks().forEach((track) => track.stop());
    this.said = next;
    this.silence(this.silent);
  }

  useSpeaker(): void {
    if (this.devices.choosesSpeakers) {
      void this.speaker.setSinkId(this.devices.of('speaker')).catch(() => undefined);
    }
  }

  stats(): Promise<RTCStatsReport> {
    return this.peer.getStats();
  }

  end(): void {
    this.peer.close();
    this.said.getTracks().forEach((track) => track.stop());
    this.speaker.srcObject = null;
  }
}
