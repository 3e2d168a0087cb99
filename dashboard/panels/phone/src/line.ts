// SPDX-License-Identifier: Apache-2.0

/** What page and appliance say to each other (`GET /api/asyncapi.json`). */
export interface Message {
  type: string;
  call?: string;
  session?: string;
  sdp?: string;
  device?: string;
  number?: string;
  name?: string;
  dialled?: string;
  sentence?: string;
}

/** ms until it tries again, growing up to the last. */
const RETRIES = [500, 1000, 2000, 5000];

/** The connection to the appliance: open as long as the page is, and again whenever it was lost. */
export class Line {
  private socket: WebSocket | undefined;
  private tries = 0;
  private closed = false;

  constructor(
    private readonly heard: (message: Message) => void,
    private readonly lost: () => void,
  ) {
    this.connect();
  }

  send(message: Message): void {
    this.socket?.send(JSON.stringify(message));
  }

  close(): void {
    this.closed = true;
    this.socket?.close();
  }

  private connect(): void {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws/softphone`);
    this.socket = socket;
    socket.onopen = () => {
      this.tries = 0;
      this.send({ type: 'webrtc-register' });
    };
    socket.onmessage = ({ data }) => this.heard(JSON.parse(String(data)) as Message);
    socket.onclose = () => {
      if (!this.closed) {
        this.lost();
        setTimeout(() => this.connect(), RETRIES[Math.min(this.tries++, RETRIES.length - 1)]);
      }
    };
  }
}
