// SPDX-License-Identifier: Apache-2.0
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type HouseEvents, type PanelHost, sentence } from './house';
import { LiveMap } from './live';

interface Feed<T> {
  /** Where the list is read. */
  path: string;
  key: (item: T) => string;
  order: (a: T, b: T) => number;
  /** What each event does to the list. */
  events: { [K in keyof HouseEvents]?: (map: LiveMap<T>, data: HouseEvents[K]) => void };
  /** Events after which the list is read anew. */
  again?: (keyof HouseEvents)[];
}

/** A list that is read once and kept up to date by events, for as long as its element is in the document. */
export class LiveList<T> implements ReactiveController {
  /** `loading` until the first list has come; `failed` if it could not be read, see {@link trouble}. */
  state: 'loading' | 'ready' | 'failed' = 'loading';
  trouble = '';

  private readonly map: LiveMap<T>;
  private offs: (() => void)[] = [];

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
    private readonly feed: Feed<T>,
  ) {
    this.map = new LiveMap(feed.key, feed.order);
    element.addController(this);
  }

  get items(): T[] {
    return this.map.list;
  }

  get size(): number {
    return this.map.size;
  }

  hostConnected(): void {
    for (const event of Object.keys(this.feed.events) as (keyof HouseEvents)[]) {
      this.listen(event);
    }
    for (const event of ['resync', ...(this.feed.again ?? [])] as const) {
      this.offs.push(this.host().on(event, () => void this.read()));
    }
    void this.read();
  }

  hostDisconnected(): void {
    this.offs.forEach((off) => off());
    this.offs = [];
  }

  /** Reads the list anew. */
  async read(): Promise<void> {
    const reading = this.map.reading();
    try {
      this.map.replace(reading, await this.host().request<T[]>(this.feed.path));
      this.state = 'ready';
    } catch (thrown) {
      this.map.abandon(reading);
      // A list that was there stays; the banner says that the connection is lost.
      this.state = this.state === 'ready' ? 'ready' : 'failed';
      this.trouble = sentence(thrown);
    }
    this.element.requestUpdate();
  }

  private listen(event: keyof HouseEvents): void {
    // Each event's effect takes what that event brings; the map of effects says so key by key.
    const effect = this.feed.events[event] as ((map: LiveMap<T>, data: unknown) => void) | undefined;
    this.offs.push(
      this.host().on(event, (data) => {
        effect?.(this.map, data);
        this.element.requestUpdate();
      }),
    );
  }
}
