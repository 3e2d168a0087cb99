// SPDX-License-Identifier: Apache-2.0
import { duration } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { others, ownLeg } from './control';
import { keypad } from './keypad';
import type { Softphone } from './softphone';
import { symbol, type Symbol } from './symbols';
import { type Talking, waits } from './talking';
import { wanted, type Wanted } from './wanted';
import { words } from './words';

/** A call as a card: who it is, how it goes, and what can be done. */
export function card(call: Talking, phone: Softphone, ask: Wanted): TemplateResult {
  return html`<article class="talk ${call.state} ${call.held ? 'held' : ''}" aria-label=${words.callWith(call.party)}>
    <div class="who">
      <span class="face" aria-hidden="true">${initial(call.party)}</span>
      <b>${call.party}</b>
      <span class="state">${state(call)}</span>
    </div>
    ${call.state === 'ringing' ? ringing(call, phone) : talking(call, phone, ask)}
  </article>`;
}

function initial(party: string): string {
  return /^\p{L}/u.test(party) ? party.charAt(0).toUpperCase() : '#';
}

/** How a call goes, in a word or by the clock. */
export function state(call: Talking): string {
  if (call.state === 'ringing') {
    return call.outgoing ? words.begins : words.rings;
  }
  if (call.state === 'connecting') {
    return words.begins;
  }
  if (call.broken) {
    return words.broken;
  }
  if (waits(call)) {
    return words.calling;
  }
  const clock = duration(Date.now() - (call.since ?? Date.now()));
  return call.held ? `${words.held} · ${clock}` : clock;
}

function ringing({ id }: Talking, phone: Softphone): TemplateResult {
  const busy = phone.calls.some((call) => call.state === 'talking' && !call.held);
  return html`<div class="deeds">
    ${round('hangup', words.decline, () => phone.hangUp(id), 'no')}
    ${round('call', busy ? words.holdAndAnswer : words.answer, () => void phone.answer(id), 'yes')}
  </div>`;
}

function talking(call: Talking, phone: Softphone, ask: Wanted): TemplateResult {
  const { id, muted, held, consults, view, state } = call;
  const open = (what: Wanted['what']) => ask.id === id && ask.what === what;
  const toggle = (what: Wanted['what']) => () => ask.toggle(id, what);
  const first = consults === undefined ? undefined : phone.find(consults);
  return html`
    ${levels(id)} ${quality(call)} ${parties(call, phone)}
    <div class="deeds">
      ${round(muted ? 'muted' : 'microphone', muted ? words.muted : words.mute, () => void phone.deeds.mute(id), 'toggle', muted)}
      ${round(
        held ? 'resume' : 'hold',
        held ? words.resume : words.hold,
        () => void (held ? phone.deeds.resume(id) : phone.deeds.hold(id, true)),
        'toggle',
        held,
        state !== 'talking',
      )}
      ${round('keys', words.keys, toggle('keys'), 'toggle', open('keys'))}
      ${
        first && view
          ? round('join', words.join, () => void phone.deeds.join(first, call), '', undefined, waits(call))
          : round('transfer', words.transfer, toggle('transfer'), 'toggle', open('transfer'), !view)
      }
      ${round('add', words.add, toggle('add'), 'toggle', open('add'), !view)}
      ${round('hangup', words.hangUp, () => phone.hangUp(id), 'no')}
    </div>
    ${noise(call, phone)} ${open('keys') ? keypad((key) => phone.talks.of(id)?.press(key)) : nothing}
    ${ask.id === id && ask.what !== 'keys' ? wanted(call, phone, ask) : nothing}
  `;
}

/** Filled by the panel, many times a second. */
function levels(id: string): TemplateResult {
  return html`<div class="levels">
    <span>${words.you}</span>
    <i
      class="level"
      data-call=${id}
      data-way="said"
      role="meter"
      aria-valuenow="0"
      aria-valuemin="0"
      aria-valuemax="1"
      aria-label=${words.levelOfYou}
    ></i>
    <i
      class="level"
      data-call=${id}
      data-way="heard"
      role="meter"
      aria-valuenow="0"
      aria-valuemin="0"
      aria-valuemax="1"
      aria-label=${words.levelOfThem}
    ></i>
    <span>${words.them}</span>
  </div>`;
}

function quality({ verdict, held }: Talking): TemplateResult | typeof nothing {
  if (!verdict || held) {
    return nothing;
  }
  const { mos, level, advice } = verdict;
  return html`<div class="quality ${level}">
    <span>${words.quality}: <b>${words[level]}</b> <span class="mos" title="MOS">${mos.toFixed(1)}</span></span>
    <i class="bar" .style=${`--share: ${(mos - 1) / 3.5}`} aria-hidden="true"></i>
    ${advice ? html`<p>${advice}</p>` : nothing}
  </div>`;
}

/** Who else is there, in a conference. */
function parties({ id, view }: Talking, phone: Softphone): TemplateResult | typeof nothing {
  const there = others(view, phone.device);
  return there.length < 2
    ? nothing
    : html`<ul class="parties">
        ${there.map(({ id: leg, party, state }) => {
          const name = party.name || party.number;
          return html`<li>
            <span>${name}</span>${state === 'answered' ? nothing : html`<small>${words.calling}</small>`}
            <button
              type="button"
              class="quiet"
              aria-label=${words.drop(name)}
              @click=${() => void phone.deeds.drop(id, leg)}
            >
              ${symbol('close')}
            </button>
          </li>`;
        })}
      </ul>`;
}

function noise({ view, id }: Talking, phone: Softphone): TemplateResult | typeof nothing {
  const now = ownLeg(view, phone.device)?.sound?.suppressor;
  return now === undefined
    ? nothing
    : html`<fieldset class="noise" title=${words.noiseOf}>
        <legend>${symbol('noise')}${words.noise}</legend>
        ${(['off', 'on', 'auto'] as const).map(
          (mode) =>
            html`<label
              ><input
                type="radio"
                name=${`noise-${id}`}
                value=${mode}
                .checked=${now === mode}
                @change=${() => void phone.deeds.suppress(id, mode)}
              /><span>${words[mode]}</span></label
            >`,
        )}
      </fieldset>`;
}

/** A round button with its word below. */
function round(
  sign: Symbol,
  word: string,
  press: () => void,
  kind: 'yes' | 'no' | 'toggle' | '' = '',
  pressed = false,
  disabled = false,
): TemplateResult {
  return html`<button
    type="button"
    class="round ${kind}"
    aria-pressed=${kind === 'toggle' ? pressed : nothing}
    ?disabled=${disabled}
    @click=${press}
  >
    <i>${symbol(sign)}</i><span>${word}</span>
  </button>`;
}
