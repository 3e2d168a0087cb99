// SPDX-License-Identifier: Apache-2.0
import { type Call, found, type Leg } from '@jackfield/ui';
import { msg } from '@lit/localize';

/** What a person sees in a call; no markup. */

export interface End {
  /** `device`, `provider`, `app`, `console`, `number` */
  kind: string;
  name: string;
  number: string;
}

/** What an end can be, with its icon. */
export const kinds = (): Record<string, { symbol: string; word: string }> => ({
  device: { symbol: 'device', word: msg('Device') },
  provider: { symbol: 'trunk', word: msg('Provider') },
  app: { symbol: 'jack', word: msg('Application') },
  console: { symbol: 'system', word: msg('Console') },
  number: { symbol: 'call', word: msg('Number') },
});

/** The side that began: its leg, or who asked for the call as long as there is none. */
export function callingLeg(call: Call): Leg | undefined {
  return call.legs.find((leg) => leg.direction === 'inbound') ?? call.legs[0];
}

/** The others: who has answered, else who is being rung. */
export function calledLegs(call: Call): Leg[] {
  const calling = callingLeg(call);
  const others = call.legs.filter((leg) => leg !== calling && leg.state !== 'ended');
  const answered = others.filter((leg) => leg.state === 'answered');
  return answered.length > 0 ? answered : others;
}

export function callingEnd(call: Call): End {
  const leg = callingLeg(call);
  if (leg) {
    return end(leg);
  }
  const kind = call.source.kind === 'trunk' ? 'provider' : call.source.kind;
  return { kind, name: call.caller.name || call.source.name, number: call.caller.number };
}

/** Where it goes; the dialled number as long as nobody is rung. */
export function calledEnds(call: Call): End[] {
  const legs = calledLegs(call);
  return legs.length > 0 ? legs.map(end) : [{ kind: 'number', name: call.dialled, number: '' }];
}

export function end(leg: Leg): End {
  const colon = leg.party.target.indexOf(':');
  const kind = leg.party.target.slice(0, colon);
  const name = leg.party.target.slice(colon + 1);
  const number = leg.party.number;
  if (kind === 'provider' && number) {
    return { kind, name: leg.party.name || number, number: leg.party.name ? `${number} · ${name}` : name };
  }
  return { kind, name: leg.party.name || name, number: [leg.party.name && name, number].filter(Boolean).join(' · ') };
}

/** Of what a leg's wire counted: `fine`, `strained` (can be heard), `poor` (spoils words). */
export type Grade = 'fine' | 'strained' | 'poor';

/** Concealment masks one lost packet in a hundred; beyond three, words go. */
export function loss({ packets: { lost, received } }: Leg): Grade {
  return graded(lost / Math.max(1, lost + received), 0.01, 0.03);
}

/** In ms; about twice as much is added to the delay, or comes too late. */
export function jitter(leg: Leg): Grade {
  return graded(leg.jitter ?? 0, 30, 60);
}

function graded(value: number, strained: number, poor: number): Grade {
  return value >= poor ? 'poor' : value >= strained ? 'strained' : 'fine';
}

/** What the party sounds like all in all, by the borders that ITU-T G.107 draws; empty where nobody would complain. */
export function sounds(leg: Leg): '' | 'fair' | 'poor' {
  const mos = leg.mos ?? 5;
  return mos < 3.1 ? 'poor' : mos < 3.6 ? 'fair' : '';
}

/** What a score means: scores of a narrow and a wide band cannot be compared. */
export function scored(leg: Leg): string {
  return leg.quality?.scale === 'wideband'
    ? msg('Opinion score of what we hear, 1 to 4.5, wideband scale')
    : msg('Opinion score of what we hear, 1 to 4.5, narrowband scale');
}

/** What a leg is doing as long as no packets flow. */
export function waiting(leg: Leg): string {
  switch (leg.state) {
    case 'trying':
      return leg.direction === 'inbound' ? msg('waits') : msg('has not answered yet');
    case 'ringing':
      return leg.direction === 'inbound' ? msg('hears it ring') : msg('rings');
    case 'early':
      return leg.direction === 'inbound' ? msg('hears it ring') : msg('rings, with sound of its own');
    case 'answered':
      return msg('no packets');
    case 'ended':
      return msg('ended');
  }
}

/** Whether a party of an answered call hears nothing or is not heard, by hold. */
export function held(leg: Leg): boolean {
  return leg.state === 'answered' && leg.media !== 'sendrecv';
}

/** How the cord is drawn. */
export function cord(call: Call): 'looking' | 'ringing' | 'held' | 'relay' | 'mixed' | 'none' {
  if (call.state === 'routing') {
    return 'looking';
  }
  if (call.state === 'ringing') {
    return 'ringing';
  }
  return call.legs.some(held) ? 'held' : call.mode;
}

/** `PCMU`, or `PCMU → G722` when sound is translated. */
export function codecs(call: Call): string {
  const names = call.legs
    .filter((leg) => leg.state !== 'ended')
    .flatMap((leg) => (leg.codec ? [short(leg.codec.name)] : []));
  return [...new Set(names)].join(' ⇄ ');
}

/** The name without the clock rate, which says nothing about the sound. */
export function short(codec: string): string {
  return codec.split('/')[0] ?? codec;
}

/** ms since the call was answered, or began while nobody has. */
export function age(call: Call, now: number): number {
  const end = call.ended === undefined ? now : Date.parse(call.ended);
  return end - Date.parse(call.answered ?? call.began);
}

/** Whether a word that was typed belongs to the call. */
export function matches(call: Call, typed: string): boolean {
  return found(typed, [
    call.id,
    call.dialled,
    call.source.name,
    call.caller.number,
    call.caller.name,
    call.route ?? '',
    ...call.legs.flatMap(({ party }) => [party.target, party.number, party.name, party.address]),
  ]);
}
