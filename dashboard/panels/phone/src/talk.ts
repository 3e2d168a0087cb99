// SPDX-License-Identifier: Apache-2.0

/** Sound both ways: a microphone, a peer connection and a loudspeaker. */
export class Talk {
  readonly session = crypto.randomUUID();
  private readonly peer = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  private readonly speaker = new Audio();

  private constructor(
    private readonly microphone: MediaStream,
    failed: (sentence: string) => void,
  ) {
    this.speaker.autoplay = true;
    this.peer.ontrack = ({ track, streams }) => {
      this.speaker.srcObject = streams[0] ?? new MediaStream([track]);
      void this.speaker.play().catch(() => failed('The browser does not play the sound: press any key on this page.'));
    };
    this.peer.onconnectionstatechange = () => {
      if (this.peer.connectionState === 'failed') {
        failed('The appliance cannot be reached over UDP from here: a firewall may be in between.');
      }
    };
    microphone.getAudioTracks().forEach((track) => this.peer.addTrack(track, microphone));
  }

  /** Opens the microphone. Throws an error whose message says what to do. */
  static async begin(failed: (sentence: string) => void): Promise<Talk> {
    if (!isSecureContext) {
      throw new Error('Browsers open the microphone to pages over HTTPS only: open the console by https://.');
    }
    try {
      return new Talk(await navigator.mediaDevices.getUserMedia({ audio: true }), failed);
    } catch (thrown) {
      throw new Error(explained(thrown), { cause: thrown });
    }
  }

  /** What to tell the appliance, now or when something is to change. */
  async offer(): Promise<string> {
    await this.peer.setLocalDescription(await this.peer.createOffer());
    return this.peer.localDescription?.sdp ?? '';
  }

  async answered(sdp: string): Promise<void> {
    await this.peer.setRemoteDescription({ type: 'answer', sdp });
  }

  mute(on: boolean): void {
    this.microphone.getAudioTracks().forEach((track) => (track.enabled = !on));
  }

  press(key: string): void {
    this.peer.getSenders()[0]?.dtmf?.insertDTMF(key, 160, 80);
  }

  end(): void {
    this.peer.close();
    this.microphone.getTracks().forEach((track) => track.stop());
    this.speaker.srcObject = null;
  }
}

/** In words what a browser means by its errors. */
function explained(thrown: unknown): string {
  switch (thrown instanceof Error ? thrown.name : '') {
    case 'NotAllowedError':
      return 'The browser keeps the microphone from this page: allow it beside the address, and try again.';
    case 'NotFoundError':
      return 'There is no microphone: plug one in, and try again.';
    case 'NotReadableError':
      return 'Another program holds the microphone: close that, and try again.';
    default:
      return `The microphone cannot be opened: ${String(thrown)}`;
  }
}
