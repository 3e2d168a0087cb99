// SPDX-License-Identifier: Apache-2.0
import { ask, type PanelHost, Problem, type Quality, type QualityMoment, sentence } from '@jackfield/ui';
import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How a leg sounded in the five seconds before a moment, in ms since 1970. */
export interface Moment {
  at: number;
  quality: Quality | undefined;
}

/** ms that the appliance keeps, and so do we. */
const KEPT = 30 * 60_000;
/** ms; an event that comes closer than this to what was read is the same moment. */
const SAME = 2_500;

/** How the calls that somebody looks into sounded: read when one is opened, then kept up to date by events. */
export class Qualities implements ReactiveController {
  private readonly calls = new Map<string, Map<string, Moment[]>>();
  private readonly troubles = new Map<string, string>();
  private readonly looked = new Map<string, number>();
  private offs: (() => void)[] = [];

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.offs = [
      this.host().on('quality', ({ calls }) => {
        calls.forEach(({ id, legs }) => {
          const known = this.calls.get(id);
          legs.forEach((leg) => known && this.add(known, leg.id, leg.quality));
        });
        this.element.requestUpdate();
      }),
      this.host().on('call-ended', ({ id }) => this.close(id)),
      this.host().on('resync', () => [...this.calls.keys()].forEach((call) => void this.open(call))),
    ];
  }

  hostDisconnected(): void {
    this.offs.forEach((off) => off());
    this.calls.clear();
  }

  /** Reads how a call sounded so far, and hears of it from now on. */
  async open(call: string): Promise<void> {
    const live = this.calls.get(call) ?? new Map<string, Moment[]>();
    this.calls.set(call, live);
    try {
      const read = await ask(this.host(), 'get', '/call/{id}/quality', { path: { id: call } });
      this.troubles.delete(call);
      if (this.calls.get(call) === live) {
        this.calls.set(call, joined(read, live));
      }
    } catch (thrown) {
      const gone = thrown instanceof Problem && thrown.status === 404;
      this.troubles.set(call, gone ? msg('Nothing was measured yet.') : sentence(thrown));
    }
    this.element.requestUpdate();
  }

  close(call: string): void {
    this.calls.delete(call);
    this.troubles.delete(call);
  }

  /** Oldest first. */
  of(call: string, leg: string): readonly Moment[] {
    return this.calls.get(call)?.get(leg) ?? [];
  }

  /** Why there is nothing to see; empty if nothing is wrong. */
  trouble(call: string): string {
    return this.troubles.get(call) ?? '';
  }

  /** The moment of a leg at which somebody looks, by its time; nothing if nobody does. */
  lookedAt(leg: string): number | undefined {
    return this.looked.get(leg);
  }

  look(leg: string, at: number | undefined): void {
    if (this.looked.get(leg) === at) {
      return;
    }
    if (at === undefined) {
      this.looked.delete(leg);
    } else {
      this.looked.set(leg, at);
    }
    this.element.requestUpdate();
  }

  private add(legs: Map<string, Moment[]>, leg: string, quality: Quality | undefined): void {
    const at = this.host().now();
    const before = legs.get(leg) ?? [];
    legs.set(leg, [...before.filter((moment) => moment.at > at - KEPT), { at, quality }]);
  }
}

/** What was read, and after it what came by events meanwhile. */
function joined(read: readonly QualityMoment[], live: ReadonlyMap<string, Moment[]>): Map<string, Moment[]> {
  const legs = new Map<string, Moment[]>();
  for (const { at, leg, quality } of read) {
    const moments = legs.get(leg) ?? [];
    moments.push({ at: Date.parse(at), quality });
    legs.set(leg, moments);
  }
  live.forEach((moments, leg) => {
    const known = legs.get(leg) ?? [];
    const last = known.at(-1)?.at ?? -Infinity;
    legs.set(leg, [...known, ...moments.filter(({ at }) => at > last + SAME)]);
  });
  return legs;
}
