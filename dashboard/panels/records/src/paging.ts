// SPDX-License-Identifier: Apache-2.0
import { type Call, type PanelHost, sentence } from '@jackfield/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ANY, type Filter, query } from './filter';

const PAGE = 50;
/** ms without a key pressed before a search begins. */
const PAUSE = 300;

interface Page {
  records: Call[];
  next?: string;
}

/** Records that match, newest first, as many as were asked for so far. */
export class Paging implements ReactiveController {
  state: 'loading' | 'ready' | 'failed' = 'loading';
  trouble = '';
  filter = ANY;
  records: Call[] = [];
  /** Whether calls have ended since. */
  newer = false;
  private next: string | undefined;
  private more = false;
  private reading = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private offs: (() => void)[] = [];

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.offs = [
      this.host().on('resync', () => void this.read()),
      this.host().on('call-ended', () => {
        this.newer = true;
        this.element.requestUpdate();
      }),
    ];
    void this.read();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.offs.forEach((off) => off());
    this.offs = [];
  }

  get hasMore(): boolean {
    return this.next !== undefined;
  }

  /** Whether older ones are on their way. */
  get readsMore(): boolean {
    return this.more;
  }

  /** Looks for others; what is typed is waited for. */
  narrow(changed: Partial<Filter>): void {
    this.filter = { ...this.filter, ...changed };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), 'party' in changed ? PAUSE : 0);
    this.element.requestUpdate();
  }

  /** Reads the newest. */
  async read(): Promise<void> {
    const mine = ++this.reading;
    const asked = query(this.filter);
    asked.set('limit', String(PAGE));
    this.newer = false;
    try {
      const page = await this.host().request<Page>(`/api/record?${asked}`);
      if (mine === this.reading) {
        this.records = page.records;
        this.next = page.next;
        this.state = 'ready';
      }
    } catch (thrown) {
      if (mine === this.reading) {
        this.state = 'failed';
        this.trouble = sentence(thrown);
      }
    }
    this.more = false;
    this.element.requestUpdate();
  }

  /** Reads the next older ones. */
  async readMore(): Promise<void> {
    const { next } = this;
    if (next === undefined || this.more) {
      return;
    }
    const mine = this.reading;
    this.more = true;
    this.trouble = '';
    this.element.requestUpdate();
    try {
      const page = await this.host().request<Page>(next);
      if (mine === this.reading) {
        this.records = [...this.records, ...page.records];
        this.next = page.next;
      }
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    this.more = false;
    this.element.requestUpdate();
  }
}
