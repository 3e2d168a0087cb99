// SPDX-License-Identifier: Apache-2.0
import { percent, type Leg } from '@jackfield/ui';
import { words } from './words';

/** What a browser counts of what it hears, from the beginning on. */
export interface Counted {
  received: number;
  lost: number;
  /** ms */
  jitter: number;
  /** ms */
  roundTrip?: number | undefined;
}

/** How good a call is. */
export interface Verdict {
  /** 1 to 4.5 */
  mos: number;
  level: 'good' | 'fair' | 'poor';
  /** What is wrong and what helps; empty if nothing is. */
  advice: string;
}

/** Reads what a peer connection has counted; nothing before sound flows. */
export function counted(report: RTCStatsReport): Counted | undefined {
  let found: Counted | undefined;
  let roundTrip: number | undefined;
  report.forEach((entry: Record<string, unknown>) => {
    if (entry.type === 'inbound-rtp' && entry.kind === 'audio') {
      found = {
        received: Number(entry.packetsReceived ?? 0),
        lost: Number(entry.packetsLost ?? 0),
        jitter: 1000 * Number(entry.jitter ?? 0),
      };
    } else if (entry.type === 'candidate-pair' && entry.nominated && entry.currentRoundTripTime !== undefined) {
      roundTrip = 1000 * Number(entry.currentRoundTripTime);
    }
  });
  return found && { ...found, roundTrip };
}

/**
 * Judges what lies between two counts, together with what the appliance measured of the same leg: the worse counts.
 *
 * @param leg our own, as the appliance sees it
 */
export function verdict(before: Counted | undefined, now: Counted, leg: Leg | undefined): Verdict {
  const received = now.received - (before?.received ?? 0);
  const lost = Math.max(0, now.lost - (before?.lost ?? 0));
  const loss = received + lost > 0 ? lost / (received + lost) : 0;
  const roundTrip = now.roundTrip ?? leg?.roundTrip ?? 0;
  const mos = Math.min(estimate(loss, roundTrip / 2 + 2 * now.jitter), leg?.quality?.received?.mos ?? 4.5);
  const level = mos >= 3.8 ? 'good' : mos >= 3 ? 'fair' : 'poor';
  return { mos, level, advice: level === 'good' ? '' : advice(loss, roundTrip, now.jitter) };
}

function advice(loss: number, roundTrip: number, jitter: number): string {
  if (loss > 0.01) {
    return words.lossy(percent(loss, 1));
  }
  return roundTrip > 300 ? words.late(Math.round(roundTrip)) : words.uneven(Math.round(jitter));
}

/**
 * The simple form of ITU-T G.107 for a codec that conceals (Ie 0, Bpl 10).
 *
 * @param loss 0 to 1
 * @param delay one way, ms
 */
function estimate(loss: number, delay: number): number {
  const late = delay > 177.3 ? 0.11 * (delay - 177.3) : 0;
  const percentage = 100 * loss;
  const rating = Math.min(100, Math.max(0, 93.2 - 0.024 * delay - late - (95 * percentage) / (percentage + 10)));
  return Math.max(1, 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6);
}
