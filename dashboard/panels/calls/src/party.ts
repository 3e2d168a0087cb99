// SPDX-License-Identifier: Apache-2.0
import { badge, type Call, type Given, icon, type Leg, type Sound } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { chart } from './chart';
import { meter } from './meter';
import { numberForm } from './number-form';
import type { Qualities } from './qualities';
import type { Mode, Part } from './supervision';
import { end, held, sounds } from './view';

/** What can be changed of a leg. */
export type LegChange = NonNullable<Given<'/call/{id}/leg/{leg}', 'patch'>['body']>;

/** What an operator may do with a call and its legs. */
export interface Deeds {
  change: (leg: Leg, change: LegChange) => void;
  /** Ends one leg. */
  remove: (leg: Leg) => void;
  transfer: (leg: Leg, number: string) => void;
  add: (number: string) => void;
  /** How the own phone takes part, where there is something to supervise. */
  part: Part | undefined;
  /** Whether the leg is the own phone's. */
  own: (leg: Leg) => boolean;
  supervise: (mode: Mode, whisperTo?: string) => void;
  /** Leg for whose new number a form is open, `add` for a further party's; empty for none. */
  asking: string;
  ask: (what: string) => void;
}

/** In dB. */
const GAINS = [-12, -6, -3, 0, 3, 6, 12];

const modes = (): Record<Sound['suppressor'], string> => ({ off: msg('off'), on: msg('on'), auto: msg('when noisy') });

/** The parties that talk: how each sounds, how loud it is, and what is done with what it says. */
export function parties(call: Call, qualities: Qualities, deeds: Deeds | undefined): unknown {
  const talking = call.legs.filter((leg) => leg.state === 'answered' && !leg.party.target.startsWith('app:'));
  return talking.length === 0
    ? nothing
    : html`<ul class="parties" aria-label=${msg('Parties of the call')}>
        ${talking.map((leg) => party(call, leg, qualities, deeds))}
      </ul>`;
}

function party(call: Call, leg: Leg, qualities: Qualities, deeds: Deeds | undefined): TemplateResult {
  const { name, number } = end(leg);
  const { sound } = leg;
  return html`<li class="member">
    <p class="who">
      <span class="talks ${sound?.speaking ? 'now' : ''}">${icon('speaking')}</span>
      <b>${name}</b> ${number ? html`<span class="muted small">${number}</span>` : nothing}
      ${sound?.speaking ? html`<span class="unseen">${msg('speaks')}</span>` : nothing}
      <span class="score ${sounds(leg)}"
        >${leg.mos === undefined ? nothing : html`<small>MOS</small> ${leg.mos.toFixed(1)}`}</span
      >
    </p>
    ${sound ? levels(call, name, sound) : nothing} ${chart(call, leg, qualities)}
    ${sound ? (deeds ? controls(name, leg, sound, deeds) : treatment(sound)) : nothing}
    ${deeds ? buttons(name, leg, deeds) : nothing}
  </li>`;
}

function levels(call: Call, name: string, sound: Sound): TemplateResult {
  return call.mode === 'mixed'
    ? html`<div class="levels">
        ${meter(msg('says'), msg(str`How loud ${name} is`), sound.said)}
        ${meter(msg('hears'), msg(str`How loud it is for ${name}`), sound.heard)}
      </div>`
    : html`<p class="muted small">${msg('No levels: the sound is relayed, not decoded.')}</p>`;
}

function controls(name: string, leg: Leg, sound: Sound, { change }: Deeds): TemplateResult {
  const gain = sound.automaticGain ? 'auto' : String(sound.gain);
  const gains = [...new Set([...GAINS, ...(sound.automaticGain ? [] : [sound.gain])])].sort((a, b) => a - b);
  return html`<div class="treated">
      <label
        >${msg('Noise suppression')}
        <select
          aria-label=${msg(str`Noise suppression for ${name}`)}
          .value=${sound.suppressor}
          @change=${(event: Event) => change(leg, { suppressor: chosen(event) })}
        >
          ${Object.entries(modes()).map(([mode, words]) => option(mode, words, sound.suppressor))}
        </select></label
      >
      <label
        >${msg('Gain')}
        <select
          aria-label=${msg(str`Gain for ${name}`)}
          .value=${gain}
          @change=${(event: Event) => change(leg, gainOf(chosen(event)))}
        >
          ${option('auto', msg('automatic'), gain)} ${gains.map((db) => option(String(db), decibels(db), gain))}
        </select></label
      >
    </div>
    ${engine(sound)}`;
}

function buttons(name: string, leg: Leg, deeds: Deeds): TemplateResult {
  const onHold = held(leg);
  return html`<div class="deeds" role="group" aria-label=${msg(str`What to do with ${name}`)}>
      ${toggle('muted', leg.muted, leg.muted ? msg('Muted') : msg('Mute'), () => deeds.change(leg, { mute: !leg.muted }))}
      ${toggle('hold', onHold, onHold ? msg('On hold') : msg('Hold'), () => deeds.change(leg, { hold: !onHold }))}
      ${whisper(leg, deeds)}
      <button
        type="button"
        class="bare"
        aria-expanded=${deeds.asking === leg.id ? 'true' : 'false'}
        @click=${() => deeds.ask(leg.id)}
      >
        ${icon('transfer')}${msg('Transfer')}
      </button>
      <button type="button" class="bare out" @click=${() => deeds.remove(leg)}>
        ${icon('hangup')}${msg('Take out')}
      </button>
    </div>
    ${
      deeds.asking === leg.id
        ? numberForm({
            label: msg(str`Connect ${name} with`),
            action: msg('Connect'),
            symbol: 'transfer',
            done: (number) => deeds.transfer(leg, number),
            cancel: () => deeds.ask(''),
          })
        : nothing
    }`;
}

/** Speaks to this party alone, by the own phone. */
function whisper(leg: Leg, { part, own, supervise }: Deeds): unknown {
  if (!part || own(leg)) {
    return nothing;
  }
  const now = part.state !== 'out' && part.mode === 'whisper' && part.whisperTo === leg.id;
  return toggle(
    'whisper',
    now,
    now ? msg('Whispering') : msg('Whisper'),
    () => supervise('whisper', leg.id),
    waits(part),
  );
}

/** Whether the own phone has been asked and has not answered yet. */
function waits({ state }: Part): boolean {
  return state === 'asked' || state === 'rings';
}

/** Speaks to all by the own phone, and brings further parties in. */
export function tools(deeds: Deeds): TemplateResult {
  const { part } = deeds;
  const barges = part?.state === 'in' && part.mode === 'barge';
  return html`<div class="tools">
    ${
      part
        ? toggle(
            'headset',
            barges,
            barges ? msg('Leave') : msg('Barge in'),
            () => deeds.supervise('barge'),
            waits(part),
          )
        : nothing
    }
    ${part && waits(part) ? badge('warn', msg('connecting your browser …'), 'bell') : nothing}
    ${
      deeds.asking === 'add'
        ? numberForm({
            label: msg('Who joins the call?'),
            action: msg('Add'),
            symbol: 'add',
            done: deeds.add,
            cancel: () => deeds.ask(''),
          })
        : html`<button type="button" class="bare" @click=${() => deeds.ask('add')}>
            ${icon('add')}${msg('Add a party')}
          </button>`
    }
  </div>`;
}

export function toggle(
  symbol: string,
  pressed: boolean,
  words: string,
  press: () => void,
  disabled = false,
): TemplateResult {
  return html`<button
    type="button"
    class="bare"
    aria-pressed=${pressed ? 'true' : 'false'}
    ?disabled=${disabled}
    @click=${press}
  >
    ${icon(symbol)}${words}
  </button>`;
}

/** For those who only look. */
function treatment(sound: Sound): TemplateResult {
  const gain = sound.automaticGain ? msg('automatic') : decibels(sound.gain);
  return html`<p class="muted small">${msg(str`noise suppression ${modes()[sound.suppressor]}, gain ${gain}`)}</p>
    ${engine(sound)}`;
}

/** What was asked for may not be there. */
function engine(sound: Sound): unknown {
  if (sound.suppressor === 'off') {
    return nothing;
  }
  if (!sound.engine) {
    return html`<p class="strained small">${icon('alert')}${msg('no noise suppressor is installed')}</p>`;
  }
  return html`<p class="muted small">
    ${sound.suppressing ? msg(str`noise is taken out by ${sound.engine}`) : msg(str`${sound.engine} is ready`)}
  </p>`;
}

function option(value: string, words: string, chosenNow: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosenNow}>${words}</option>`;
}

function chosen(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

function gainOf(value: string): LegChange {
  return value === 'auto' ? { automaticGain: true } : { gain: Number(value) };
}

function decibels(db: number): string {
  return db === 0 ? msg('as it is') : `${db > 0 ? '+' : '−'}${Math.abs(db)} dB`;
}
