// SPDX-License-Identifier: Apache-2.0
import { badge, type Call, count, duration, icon, type Leg, milliseconds, percent } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from './details';
import { type Deeds, toggle } from './party';
import type { Qualities } from './qualities';
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
  kinds,
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
  qualities: Qualities;
  /** Not for those who only look. */
  deeds: Deeds | undefined;
  /** What went wrong here last; empty if nothing. */
  trouble: string;
  recorded: boolean;
  /** Records the call, or stops to; not for everybody. */
  record: (() => void) | undefined;
  /** What stands below the details. */
  more: () => unknown;
}

const states = () => ({
  looking: msg('looking for a way'),
  ringing: msg('ringing'),
  held: msg('on hold'),
  relay: msg('relay'),
  mixed: msg('mixed'),
  none: msg('no sound yet'),
});

/** A call: two sockets and the cord between them. */
export function row(call: Call, actions: RowActions): TemplateResult {
  const from = callingEnd(call);
  const to = calledEnds(call);
  const id = `details-${call.id}`;
  const names = to.map((end) => end.name).join(', ');
  return html`<article class="call card" aria-label=${msg(str`Call from ${from.name} to ${names}`)}>
    <div class="patch">
      ${socket(from, callingLeg(call))} ${cordBetween(call)}
      <div class="ends">${to.map((end, i) => socket(end, calledLegs(call)[i]))}</div>
    </div>
    <div class="state">
      <span class="time number" title=${call.answered ? msg('Since the answer') : msg('Since the call began')}
        >${duration(age(call, actions.now))}</span
      >
      ${flags(call)} ${actions.recorded ? badge('bad', msg('recorded'), 'record') : nothing}
    </div>
    <div class="actions">
      <button
        type="button"
        class="bare"
        aria-expanded=${actions.open ? 'true' : 'false'}
        aria-controls=${id}
        @click=${actions.toggle}
      >
        <span class=${actions.open ? 'turned' : ''}>${icon('chevron')}</span>${msg('Details')}
      </button>
      ${listenButton(actions.deeds)} ${actions.record && call.state === 'active' ? recordButton(actions) : nothing}
      ${actions.hangUp === 'no' ? nothing : hangUpButton(actions)}
    </div>
    ${actions.trouble ? html`<p class="trouble" role="alert">${actions.trouble}</p>` : nothing}
    <div class="details" id=${id} ?hidden=${!actions.open}>
      ${actions.open ? [details(call, actions.qualities, actions.deeds), actions.more()] : nothing}
    </div>
  </article>`;
}

/** Has the own phone hear the call, and nobody hear it. */
function listenButton(deeds: Deeds | undefined): unknown {
  if (!deeds?.part) {
    return nothing;
  }
  const { state, mode } = deeds.part;
  const words = {
    out: msg('Listen'),
    asked: msg('Connecting …'),
    rings: msg('Connecting …'),
    in: mode === 'listen' ? msg('Listening') : msg('Only listen'),
  };
  const press = () => deeds.supervise('listen');
  return toggle('listen', state !== 'out' && mode === 'listen', words[state], press, state === 'asked');
}

function recordButton({ recorded, record }: RowActions): TemplateResult {
  return toggle('record', recorded, recorded ? msg('Stop recording') : msg('Record'), () => record?.());
}

function hangUpButton(actions: RowActions): TemplateResult {
  return html`<button type="button" class="danger" ?disabled=${actions.hangUp === 'busy'} @click=${actions.pressHangUp}>
    ${icon('hangup')}${actions.hangUp === 'asked' ? msg('Really?') : msg('Hang up')}
  </button>`;
}

function marks(leg: Leg): TemplateResult {
  const sound = sounds(leg);
  return html`
    ${leg.oneWay ? badge('bad', msg('not heard'), 'alert') : nothing}
    ${leg.muted ? badge('warn', msg('muted'), 'muted') : nothing}
    ${held(leg) ? badge('warn', msg('on hold'), 'hold') : nothing}
    ${sound === 'poor' ? badge('bad', msg('sounds poor'), 'alert') : nothing}
    ${sound === 'fair' ? badge('warn', msg('sounds fair'), 'alert') : nothing} ${supervises(leg)}
  `;
}

function supervises({ sound }: Leg): unknown {
  if (!sound?.audience) {
    return nothing;
  }
  return sound.audience.length === 0
    ? badge('accent', msg('listens'), 'listen')
    : badge('accent', msg('whispers'), 'whisper');
}

function socket(end: End, leg: Leg | undefined): TemplateResult {
  const kind = kinds()[end.kind] ?? { symbol: 'jack', word: end.kind };
  return html`<div class="end">
    <p class="party">
      <span title=${kind.word}>${icon(kind.symbol)}<span class="unseen">${kind.word}</span></span>
      <b>${end.name}</b>
      ${leg ? marks(leg) : nothing}
    </p>
    ${end.number ? html`<p class="muted small">${end.number}</p>` : nothing} ${leg ? wire(leg) : nothing}
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
    ${strain(loss(leg), msg(str`${percent(lost, received + lost) || '0 %'} lost`))}
    ${leg.jitter === undefined ? nothing : strain(jitter(leg), msg(str`${milliseconds(leg.jitter)} jitter`))}
    ${leg.mos === undefined ? nothing : html`<span title=${scored(leg)}>MOS ${leg.mos.toFixed(1)}</span>`}
    <span class="packets">
      ${packets('↓', msg('Packets received'), received)} ${packets('↑', msg('Packets sent'), sent)}
    </span>
  </p>`;
}

function packets(arrow: string, words: string, n: number): TemplateResult {
  return html`<span title=${words}
    ><span aria-hidden="true">${arrow}</span><span class="unseen">${words}</span> ${count(n)}</span
  >`;
}

/** A figure that is too high has a sign beside its colour. */
function strain(grade: Grade, words: string): TemplateResult {
  return html`<span class=${grade}>${grade === 'fine' ? nothing : icon('alert')}${words}</span>`;
}

function cordBetween(call: Call): TemplateResult {
  const kind = cord(call);
  return html`<div class="cord ${kind}">
    <span class="words">${states()[kind]}</span>
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
    ${call.emergency ? badge('bad', msg('emergency'), 'alert') : nothing}
    ${live.length > 0 && live.every((leg) => leg.encrypted) ? badge('quiet', msg('encrypted'), 'lock') : nothing}
  `;
}
