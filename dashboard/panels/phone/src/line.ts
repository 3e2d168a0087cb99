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
  resume?: string;
  calls?: string[];
  /** What the page calls itself. */
  instance?: string;
  /** Whether this page asked for the call, and so takes it by itself. */
  asked?: boolean;
  sentence?: string;
  /** Where a browser, or the appliance, may be. */
  candidate?: string;
  /** By which a new peer connection finds the appliance; passwords in it may end. */
  iceServers?: RTCIceServer[];
}

/** ms until it tries again, growing up to the last. */
const RETRIES = [500, 1000, 2000, 5000];

/** ms after which it asks whether the appliance is still there. */
const PERIOD = 20_000;

/** ms in which the appliance has to answer. */
const PATIENCE = 4000;

/** The connection to the appliance: open as long as the page is, and again whenever it was lost. */
export class Line {
  private socket: WebSocket | undefined;
  private tries = 0;
  private closed = false;
  /** By which the appliance knows this page again. */
  private resume: string | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private readonly timer = setInterval(() => this.check(), PERIOD);
  private readonly checks = () => this.check();

  /** @param instance what the page calls itself */
  constructor(
    private readonly instance: string,
    private readonly heard: (message: Message) => void,
    private readonly lost: () => void,
  ) {
    window.addEventListener('online', this.checks);
    this.connect();
  }

  /** Sends a message; in vain while the line is lost. */
  send(message: Message): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(message));
    }
  }

  /** Looks whether the line still works, which a browser notices late; it is told anew what goes on, over this line or the next. */
  check(): void {
    if (this.socket?.readyState === WebSocket.OPEN && this.patience === undefined) {
      this.register();
      this.patience = setTimeout(() => this.again(), PATIENCE);
    }
  }

  close(): void {
    this.closed = true;
    clearInterval(this.timer);
    window.removeEventListener('online', this.checks);
    this.calm();
    this.socket?.close();
  }

  private register(): void {
    const { instance, resume } = this;
    this.send({ type: 'webrtc-register', instance, ...(resume === undefined ? {} : { resume }) });
  }

  private connect(): void {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws/softphone`);
    this.socket = socket;
    socket.onopen = () => {
      this.tries = 0;
      this.register();
    };
    socket.onmessage = ({ data }) => {
      this.calm();
      const message = JSON.parse(String(data)) as Message;
      this.resume = message.resume ?? this.resume;
      this.heard(message);
    };
    socket.onclose = () => this.again();
  }

  /** The line is lost, or as good as lost: closing a connection that is dead takes a browser minutes. */
  private again(): void {
    this.calm();
    const socket = this.socket;
    this.socket = undefined;
    if (socket && !this.closed) {
      socket.onmessage = socket.onclose = socket.onopen = null;
      socket.close();
      this.lost();
      setTimeout(() => !this.closed && this.connect(), RETRIES[Math.min(this.tries++, RETRIES.length - 1)]);
    }
  }

  private calm(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
  }
}
