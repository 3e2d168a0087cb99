// SPDX-License-Identifier: Apache-2.0
import { badge, type Call, count, duration, icon, type Leg, milliseconds, percent } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from './details';
import { age, calledEnds, calledLegs, callingEnd, callingLeg, codecs, cord, type End, held } from './view';

export interface RowActions {
  now: number;
  open: boolean;
  /** `asked` after the first press: the second one hangs up. */
  hangUp: 'no' | 'yes' | 'asked' | 'busy';
  toggle: () => void;
  pressHangUp: () => void;
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
  number: { symbol: 'search', word: 'Number' },
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
      ${flags(call)}
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
      ${actions.hangUp === 'no' ? nothing : hangUpButton(actions)}
    </div>
    <div class="details" id=${id} ?hidden=${!actions.open}>${actions.open ? details(call) : nothing}</div>
  </article>`;
}

function hangUpButton(actions: RowActions): TemplateResult {
  return html`<button type="button" class="danger" ?disabled=${actions.hangUp === 'busy'} @click=${actions.pressHangUp}>
    ${icon('hangup')}${actions.hangUp === 'asked' ? 'Really?' : 'Hang up'}
  </button>`;
}

function socket(end: End, leg: Leg | undefined): TemplateResult {
  const kind = KINDS[end.kind] ?? { symbol: 'jack', word: end.kind };
  return html`<div class="end">
    <p class="party">
      <span title=${kind.word}>${icon(kind.symbol)}<span class="unseen">${kind.word}</span></span>
      <b>${end.name}</b>
      ${leg?.muted ? badge('warn', 'muted', 'muted') : nothing}
    </p>
    <p class="muted small">${end.number || '\u00a0'}</p>
    ${leg ? wire(leg) : nothing}
  </div>`;
}

/** What the wire of one leg counted, in a line. */
function wire(leg: Leg): unknown {
  if (leg.party.target.startsWith('app:')) {
    return nothing;
  }
  if (leg.packets.received === 0 && leg.packets.sent === 0) {
    return html`<p class="wire muted small">${leg.state === 'answered' ? 'no packets' : leg.state}</p>`;
  }
  const { received, sent, lost } = leg.packets;
  return html`<p class="wire muted small number">
    <span title="Packets received"><span aria-hidden="true">↓</span> ${count(received)}</span>
    <span title="Packets sent"><span aria-hidden="true">↑</span> ${count(sent)}</span>
    <span class=${lost > 0 ? 'lossy' : ''} title="Lost on the way to us"
      >${percent(lost, received + lost) || '0 %'} lost</span
    >
    <span title="Jitter">${milliseconds(leg.jitter)}</span>
  </p>`;
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
    ${call.legs.some(held) ? badge('warn', 'held', 'hold') : nothing}
    ${live.length > 0 && live.every((leg) => leg.encrypted) ? badge('quiet', 'encrypted', 'lock') : nothing}
  `;
}
