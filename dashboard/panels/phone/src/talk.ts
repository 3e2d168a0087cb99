// SPDX-License-Identifier: Apache-2.0
import type { Devices } from './devices';
import { words } from './words';

/** ms until a way that broke is looked for anew, and until that is tried again. */
const PATIENCE = 1500;
const AGAIN = 5000;

/** What a talk tells. */
export interface TalkListener {
  /** It has no sound, for a reason that somebody has to know. */
  failed(sentence: string): void;
  /** Its sound broke off, because the network changed, say; told again every few seconds until it is back. */
  broke(): void;
  /** This browser may be found there. */
  found(session: string, candidate: string): void;
  /** Its sound flows, for the first time or again. */
  flows(): void;
}

/** Sound both ways: a microphone, a peer connection and a loudspeaker. */
export class Talk {
  readonly session = crypto.randomUUID();
  /** What is heard, once it is. */
  heard: MediaStream | undefined;
  private readonly peer: RTCPeerConnection;
  private readonly speaker = new Audio();
  private silent = false;
  private flowed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    private readonly devices: Devices,
    /** What is said. */
    public said: MediaStream,
    /** By which the appliance is found, as it is told now. */
    private readonly servers: () => RTCIceServer[],
    private readonly listener: TalkListener,
  ) {
    this.peer = new RTCPeerConnection(this.configuration);
    this.speaker.autoplay = true;
    this.useSpeaker();
    this.peer.ontrack = ({ track, streams }) => {
      this.heard = streams[0] ?? new MediaStream([track]);
      this.speaker.srcObject = this.heard;
      void this.speaker.play().catch(() => listener.failed(words.notPlayed));
    };
    this.peer.onicecandidate = ({ candidate }) =>
      candidate?.candidate && listener.found(this.session, candidate.candidate);
    this.peer.onconnectionstatechange = () => this.look(PATIENCE);
    said.getAudioTracks().forEach((track) => this.peer.addTrack(track, said));
  }

  /** Opens the microphone. Throws an error whose message says what to do. */
  static async begin(devices: Devices, servers: () => RTCIceServer[], listener: TalkListener): Promise<Talk> {
    return new Talk(devices, await devices.open(), servers, listener);
  }

  private get configuration(): RTCConfiguration {
    return { bundlePolicy: 'max-bundle', iceServers: this.servers() };
  }

  /** Whether its sound broke off. */
  get broken(): boolean {
    return this.flowed && this.peer.connectionState !== 'connected';
  }

  private look(patience: number): void {
    clearTimeout(this.timer);
    const state = this.peer.connectionState;
    if (state === 'connected') {
      this.flowed = true;
      this.listener.flows();
    } else if (this.flowed && state !== 'closed') {
      this.timer = setTimeout(() => {
        this.listener.broke();
        this.look(AGAIN);
      }, patience);
    } else if (state === 'failed') {
      this.listener.failed(words.noUdp);
    }
  }

  /** What to tell the appliance to look for another way (RFC 8445, 2.4). */
  restart(): Promise<string> {
    // Passwords may have ended since.
    this.peer.setConfiguration(this.configuration);
    this.peer.restartIce();
    return this.offer();
  }

  /** What to tell the appliance, now or when something is to change. */
  async offer(): Promise<string> {
    await this.peer.setLocalDescription(await this.peer.createOffer());
    return this.peer.localDescription?.sdp ?? '';
  }

  /** The appliance may be found there. */
  async find(candidate: string): Promise<void> {
    await this.peer.addIceCandidate({ candidate, sdpMLineIndex: 0 });
  }

  async answered(sdp: string): Promise<void> {
    await this.peer.setRemoteDescription({ type: 'answer', sdp });
  }

  /** Whether the microphone says nothing. */
  silence(on: boolean): void {
    this.silent = on;
    this.said.getAudioTracks().forEach((track) => (track.enabled = !on));
  }

  /** Sends tones, after those that still wait: somebody may type faster than they sound. */
  press(keys: string): void {
    const dtmf = this.peer.getSenders()[0]?.dtmf;
    dtmf?.insertDTMF(dtmf.toneBuffer + keys, 160, 80);
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
    clearTimeout(this.timer);
    this.peer.onconnectionstatechange = null;
    this.peer.close();
    this.said.getTracks().forEach((track) => track.stop());
    this.speaker.srcObject = null;
  }
}
