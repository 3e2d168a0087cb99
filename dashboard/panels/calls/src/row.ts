// SPDX-License-Identifier: Apache-2.0
import { badge, type Call, count, duration, icon, type Leg, milliseconds, percent } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from './details';
import type { Change } from './sound';
import {
  age,
  calledEnds,
  calledLegs,
  callingEnd,
  callingLeg,
  codecs,
  cord,
  type End,
  type Grade,
  held,
  jitter,
  loss,
  scored,
  sounds,
  waiting,
} from './view';

export interface RowActions {
  now: number;
  open: boolean;
  /** `asked` after the first press: the second one hangs up. */
  hangUp: 'no' | 'yes' | 'asked' | 'busy';
  toggle: () => void;
  pressHangUp: () => void;
  change: Change | undefined;
  recorded: boolean;
  /** Records the call, or stops to; not for everybody. */
  record: (() => void) | undefined;
  /** What stands below the details. */
  more: () => unknown;
}

const STATES = {
  looking: 'looking for a way',
  ringing: 'ringing',
  held: 'on hold',
  relay: 'relay',
  mixed: 'mixed',
  none: 'no sound yet',
} as const;

const KINDS: Record<string, { symbol: string; word: string }> = {
  device: { symbol: 'device', word: 'Device' },
  provider: { symbol: 'trunk', word: 'Provider' },
  app: { symbol: 'jack', word: 'Application' },
  console: { symbol: 'system', word: 'Console' },
  number: { symbol: 'call', word: 'Number' },
};

/** A call: two sockets and the cord between them. */
export function row(call: Call, actions: RowActions): TemplateResult {
  const from = callingEnd(call);
  const to = calledEnds(call);
  const id = `details-${call.id}`;
  return html`<article class="call card" aria-label="Call from ${from.name} to ${to.map((end) => end.name).join(', ')}">
    <div class="patch">
      ${socket(from, callingLeg(call))} ${cordBetween(call)}
      <div class="ends">${to.map((end, i) => socket(end, calledLegs(call)[i]))}</div>
    </div>
    <div class="state">
      <span class="time number" title="Since ${call.answered ? 'the answer' : 'the call began'}"
        >${duration(age(call, actions.now))}</span
      >
      ${flags(call)} ${actions.recorded ? badge('bad', 'recorded', 'record') : nothing}
    </div>
    <div class="actions">
      <button
        type="button"
        class="bare"
        aria-expanded=${actions.open ? 'true' : 'false'}
        aria-controls=${id}
        @click=${actions.toggle}
      >
        <span class=${actions.open ? 'turned' : ''}>${icon('chevron')}</span>Details
      </button>
      ${actions.record && call.state === 'active' ? recordButton(actions) : nothing}
      ${actions.hangUp === 'no' ? nothing : hangUpButton(actions)}
    </div>
    <div class="details" id=${id} ?hidden=${!actions.open}>
      ${actions.open ? [details(call, actions.change), actions.more()] : nothing}
    </div>
  </article>`;
}

function recordButton(actions: RowActions): TemplateResult {
  return html`<button
    type="button"
    class="bare"
    aria-pressed=${actions.recorded ? 'true' : 'false'}
    @click=${actions.record}
  >
    ${icon('record')}${actions.recorded ? 'Stop recording' : 'Record'}
  </button>`;
}

function hangUpButton(actions: RowActions): TemplateResult {
  return html`<button type="button" class="danger" ?disabled=${actions.hangUp === 'busy'} @click=${actions.pressHangUp}>
    ${icon('hangup')}${actions.hangUp === 'asked' ? 'Really?' : 'Hang up'}
  </button>`;
}

function marks(leg: Leg): TemplateResult {
  const sound = sounds(leg);
  return html`
    ${leg.oneWay ? badge('bad', 'not heard', 'alert') : nothing}
    ${leg.muted ? badge('warn', 'muted', 'muted') : nothing} ${held(leg) ? badge('warn', 'on hold', 'hold') : nothing}
    ${sound ? badge(sound === 'poor' ? 'bad' : 'warn', `sounds ${sound}`, 'alert') : nothing}
  `;
}

function socket(end: End, leg: Leg | undefined): TemplateResult {
  const kind = KINDS[end.kind] ?? { symbol: 'jack', word: end.kind };
  return html`<div class="end">
    <p class="party">
      <span title=${kind.word}>${icon(kind.symbol)}<span class="unseen">${kind.word}</span></span>
      <b>${end.name}</b>
      ${leg ? marks(leg) : nothing}
    </p>
    <p class="muted small">${end.number || '\u00a0'}</p>
    ${leg ? wire(leg) : nothing}
  </div>`;
}

/** What the wire of one leg counted: first how it sounds, then that anything moves. */
function wire(leg: Leg): unknown {
  if (leg.party.target.startsWith('app:')) {
    return nothing;
  }
  const { received, sent, lost } = leg.packets;
  if (received === 0 && sent === 0) {
    return html`<p class="wire muted small">${waiting(leg)}</p>`;
  }
  return html`<p class="wire muted small number">
    ${strain(loss(leg), `${percent(lost, received + lost) || '0 %'} lost`)}
    ${leg.jitter === undefined ? nothing : strain(jitter(leg), `${milliseconds(leg.jitter)} jitter`)}
    ${leg.mos === undefined ? nothing : html`<span title=${scored(leg)}>MOS ${leg.mos.toFixed(1)}</span>`}
    <span class="packets">
      <span title="Packets received"
        ><span aria-hidden="true">↓</span><span class="unseen">received</span> ${count(received)}</span
      >
      <span title="Packets sent"><span aria-hidden="true">↑</span><span class="unseen">sent</span> ${count(sent)}</span>
    </span>
  </p>`;
}

/** A figure that is too high has a sign beside its colour. */
function strain(grade: Grade, words: string): TemplateResult {
  return html`<span class=${grade}>${grade === 'fine' ? nothing : icon('alert')}${words}</span>`;
}

function cordBetween(call: Call): TemplateResult {
  const kind = cord(call);
  return html`<div class="cord ${kind}">
    <span class="words">${STATES[kind]}</span>
    <svg viewBox="0 0 120 34" preserveAspectRatio="none" aria-hidden="true">
      <path d="M6 7C20 36 100 36 114 7" />
    </svg>
    <span class="jack left"></span><span class="jack right"></span>
    <span class="words codec">${codecs(call)}</span>
  </div>`;
}

function flags(call: Call): TemplateResult {
  const live = call.legs.filter((leg) => leg.state !== 'ended' && leg.codec);
  return html`
    ${call.emergency ? badge('bad', 'emergency', 'alert') : nothing}
    ${live.length > 0 && live.every((leg) => leg.encrypted) ? badge('quiet', 'encrypted', 'lock') : nothing}
  `;
}
