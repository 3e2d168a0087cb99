// SPDX-License-Identifier: Apache-2.0
import { type Message, SseParser } from './sse';

export type Connection = 'connecting' | 'live' | 'lost';

export interface StreamSink {
  message(message: Message): void;
  /** What was read before may be old: nobody can say what was missed. */
  resync(): void;
  connection(state: Connection): void;
  loggedOut(): void;
}

/** The appliance sends a comment every 15 s; after this many ms without anything the connection is dead. */
const SILENCE = 40_000;
/** ms for which an answer may be awaited: an attempt that hangs would keep all further ones from being made. */
const ANSWER = 15_000;
const LONGEST_PAUSE = 15_000;

/**
 * Follows `GET /api/event` for as long as it runs: comes back by itself with the id of the last event, so that nothing is
 * missed. By fetch and not by EventSource, which keeps to itself why it failed.
 */
export class EventStream {
  private lastId = '';
  private pause = 0;
  private abort = new AbortController();
  private wake: () => void = () => undefined;
  private running = false;

  constructor(
    private readonly path: string,
    private readonly sink: StreamSink,
  ) {}

  start(): void {
    this.running = true;
    this.sink.connection('connecting');
    void this.run();
  }

  stop(): void {
    this.running = false;
    this.abort.abort();
    this.wake();
  }

  /** Does not wait for the end of the pause. */
  retryNow(): void {
    this.pause = 0;
    this.wake();
  }

  private async run(): Promise<void> {
    while (this.running) {
      try {
        await this.follow();
      } catch {
        // Whatever broke it, the answer is the same: say so and come back.
      }
      await this.rest();
    }
  }

  private async follow(): Promise<void> {
    this.abort = new AbortController();
    const response = await this.within(
      ANSWER,
      fetch(this.path, {
        headers: { Accept: 'text/event-stream', ...(this.lastId ? { 'Last-Event-ID': this.lastId } : {}) },
        cache: 'no-store',
        signal: this.abort.signal,
      }),
    );
    if (response.status === 401) {
      this.stop();
      this.sink.loggedOut();
      return;
    }
    if (!response.ok || !response.body) {
      throw new Error(String(response.status));
    }
    this.pause = 0;
    this.sink.connection('live');
    if (!this.lastId) {
      // Lists that were read before this moment may have missed something.
      this.sink.resync();
    }
    await this.read(response.body);
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const parser = new SseParser();
    const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
    for (;;) {
      const { done, value } = await this.within(SILENCE, reader.read());
      if (done) {
        return;
      }
      parser.push(value).forEach((message) => this.take(message));
    }
  }

  /** Gives the connection up if this takes longer. */
  private within<T>(ms: number, work: Promise<T>): Promise<T> {
    const watchdog = setTimeout(() => this.abort.abort(), ms);
    return work.finally(() => clearTimeout(watchdog));
  }

  private take(message: Message): void {
    this.lastId = message.id || this.lastId;
    if (message.event === 'reset') {
      this.sink.resync();
    } else {
      this.sink.message(message);
    }
  }

  private async rest(): Promise<void> {
    if (!this.running) {
      return;
    }
    this.sink.connection('lost');
    const pause = this.pause;
    this.pause = Math.min(LONGEST_PAUSE, Math.max(1000, 2 * pause));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(500, pause));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
