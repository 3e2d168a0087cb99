// SPDX-License-Identifier: Apache-2.0
import type { HouseEvents, Notice, PanelHost, Question, RequestOptions, Role } from '@jackfield/ui';
import { Bus } from './bus';
import { type Connection, EventStream } from './event-stream';
import type { Rest } from './rest';

/** What `GET /api/login` answers. */
export interface WhoIsThere {
  user: string;
  roles: Role[];
}

/** Who speaks with the person at the console. */
export interface Clerk {
  notify(notice: Notice): void;
  confirm(question: Question): Promise<boolean>;
}

/** One person at the console, from login to logout: what panels are given. */
export class Session implements PanelHost {
  connection: Connection = 'connecting';
  readonly instance = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('-');
  private readonly bus = new Bus();
  private readonly stream: EventStream;
  private readonly watchers = new Set<() => void>();
  /** The frame, while it is shown. */
  clerk: Clerk | undefined;

  constructor(
    private readonly rest: Rest,
    readonly who: WhoIsThere,
    loggedOut: () => void,
  ) {
    this.stream = new EventStream('/api/event', {
      message: ({ event, data }) => this.bus.emit(event as keyof HouseEvents, JSON.parse(data) as never),
      resync: () => this.bus.emit('resync', null),
      connection: (state) => {
        this.connection = state;
        this.watchers.forEach((watcher) => watcher());
      },
      loggedOut,
    });
  }

  begin(): void {
    this.stream.start();
    window.addEventListener('online', this.retryNow);
  }

  end(): void {
    window.removeEventListener('online', this.retryNow);
    this.stream.stop();
  }

  /** Does not wait for the next attempt to connect. */
  readonly retryNow = (): void => this.stream.retryNow();

  /** Calls when {@link connection} changes, until the function returned is called. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  get user(): string {
    return this.who.user;
  }

  notify(notice: Notice): void {
    this.clerk?.notify(notice);
  }

  confirm(question: Question): Promise<boolean> {
    return this.clerk?.confirm(question) ?? Promise.resolve(false);
  }

  open(address: string): void {
    location.hash = `#/${address}`;
  }

  allows(role: Role): boolean {
    return this.who.roles.includes(role);
  }

  /** What an operator should look at; answered with 503 too, while the appliance starts. */
  async warnings(): Promise<string[]> {
    const response = await fetch('/api/health', { headers: { Accept: 'application/json' } });
    const { warnings } = (await response.json()) as { warnings?: unknown };
    return Array.isArray(warnings) ? warnings.map(String) : [];
  }

  now(): number {
    return Date.now() + this.rest.clockAhead;
  }

  request<T>(path: string, options?: RequestOptions): Promise<T> {
    return this.rest.request<T>(path, options);
  }

  on<K extends keyof HouseEvents>(event: K, listener: (data: HouseEvents[K]) => void): () => void {
    return this.bus.on(event, listener);
  }
}
