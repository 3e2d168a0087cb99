// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from 'lit';

/** The keys of a telephone, with the letters of ITU-T E.161. */
const KEYS: readonly (readonly [key: string, letters: string])[] = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
];

/** What of a text can be sent as tones. */
export function tones(text: string): string {
  return text.toUpperCase().replace(/[^0-9*#A-D]/g, '');
}

/** Twelve keys. */
export function keypad(press: (key: string) => void): TemplateResult {
  return html`<div class="keypad">
    ${KEYS.map(
      ([key, letters]) =>
        html`<button type="button" class="key" data-letters=${letters} @click=${() => press(key)}>${key}</button>`,
    )}
  </div>`;
}
