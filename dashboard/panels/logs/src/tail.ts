// SPDX-License-Identifier: Apache-2.0
import type { Entry } from './log';

export interface TailSink {
  entry(entry: Entry): void;
  /** So many came at once that some were left out. */
  skipped(count: number): void;
  connected(live: boolean): void;
}

/** Follows `GET /api/log/stream`. The browser itself comes back after a break, with the number of the last entry. */
export class Tail {
  private source: EventSource | undefined;

  constructor(private readonly sink: TailSink) {}

  /** Ends what was followed before. */
  follow(query: URLSearchParams, after: number): void {
    this.stop();
    query.set('after', String(after));
    const source = new EventSource(`/api/log/stream?${query.toString()}`);
    source.addEventListener('ready', () => this.sink.connected(true));
    source.addEventListener('error', () => this.sink.connected(false));
    source.addEventListener('log', ({ data }: MessageEvent<string>) => this.sink.entry(JSON.parse(data) as Entry));
    source.addEventListener('skipped', ({ data }: MessageEvent<string>) =>
      this.sink.skipped((JSON.parse(data) as { count: number }).count),
    );
    this.source = source;
  }

  stop(): void {
    this.source?.close();
    this.source = undefined;
  }
}
