// SPDX-License-Identifier: Apache-2.0
import { type Call, icon, type Leg, type Sound } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { end } from './view';

/** What an operator may do with the sound of a leg; absent for those who only look. */
export type Change = (leg: Leg, change: Record<string, unknown>) => void;

/** dBFS that a meter shows from end to end. */
const QUIETEST = -60;

const MODES: Record<string, string> = { off: 'off', on: 'on', auto: 'when noisy' };

/** In dB. */
const GAINS = [-12, -6, -3, 0, 3, 6, 12];

/** How loud each party is, and what is done with what it says. */
export function soundOf(call: Call, change: Change | undefined): unknown {
  const strips = call.legs.flatMap((leg) =>
    leg.sound && leg.state === 'answered' && !leg.party.target.startsWith('app:')
      ? [strip(call, leg, leg.sound, change)]
      : [],
  );
  if (strips.length === 0) {
    return nothing;
  }
  return html`<ul class="sound" aria-label="Sound of the parties">
    ${strips}
  </ul>`;
}

function strip(call: Call, leg: Leg, sound: Sound, change: Change | undefined): TemplateResult {
  const { name } = end(leg);
  return html`<li>
    <span class="who">${sound.speaking ? icon('speaking') : nothing}${name}</span>
    ${call.mode === 'mixed' ? html`${meter('says', sound.said)}${meter('hears', sound.heard)}` : nothing}
    ${change ? controlsOf(name, leg, sound, change) : stateOf(sound)}
  </li>`;
}

function meter(word: string, level: number | undefined): TemplateResult {
  const shown = Math.max(QUIETEST, level ?? QUIETEST);
  const words = level === undefined ? 'silent' : `${level.toFixed(0)} dBFS`;
  return html`<span class="meter"
    >${word}
    <meter min=${QUIETEST} max="0" low="-45" high="-6" optimum="-20" .value=${shown} title=${words}>
      ${words}
    </meter></span
  >`;
}

function controlsOf(name: string, leg: Leg, sound: Sound, change: Change): TemplateResult {
  const gain = sound.automaticGain ? 'auto' : String(sound.gain);
  const gains = [...new Set([...GAINS, ...(sound.automaticGain ? [] : [sound.gain])])].sort((a, b) => a - b);
  return html`
    <label
      >Noise suppression
      <select
        aria-label="Noise suppression for ${name}"
        .value=${sound.suppressor}
        @change=${(event: Event) => change(leg, { suppressor: chosen(event) })}
      >
        ${Object.entries(MODES).map(([mode, words]) => option(mode, words, sound.suppressor))}
      </select></label
    >
    <label
      >Gain
      <select
        aria-label="Gain for ${name}"
        .value=${gain}
        @change=${(event: Event) => change(leg, gainOf(chosen(event)))}
      >
        ${option('auto', 'automatic', gain)} ${gains.map((db) => option(String(db), decibels(db), gain))}
      </select></label
    >
    <button
      type="button"
      class="bare"
      aria-pressed=${leg.muted ? 'true' : 'false'}
      aria-label="Mute ${name}"
      @click=${() => change(leg, { mute: !leg.muted })}
    >
      ${icon('muted')}${leg.muted ? 'Muted' : 'Mute'}
    </button>
    ${engine(sound)}
  `;
}

function stateOf(sound: Sound): TemplateResult {
  return html`<span class="muted small"
    >noise suppression ${MODES[sound.suppressor]}, gain ${sound.automaticGain ? 'automatic' : decibels(sound.gain)}
    ${engine(sound)}</span
  >`;
}

/** What was asked for may not be there. */
function engine(sound: Sound): unknown {
  if (sound.suppressor === 'off') {
    return nothing;
  }
  if (!sound.engine) {
    return html`<span class="strained small">${icon('alert')}no noise suppressor is installed</span>`;
  }
  return html`<span class="muted small">${sound.suppressing ? 'by' : 'ready:'} ${sound.engine}</span>`;
}

function option(value: string, words: string, chosenNow: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosenNow}>${words}</option>`;
}

function chosen(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

function gainOf(value: string): Record<string, unknown> {
  return value === 'auto' ? { automaticGain: true } : { gain: Number(value) };
}

function decibels(db: number): string {
  return db === 0 ? 'as it is' : `${db > 0 ? '+' : '−'}${Math.abs(db)} dB`;
}
