// SPDX-License-Identifier: Apache-2.0
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** dBFS that a meter shows from end to end. */
const QUIETEST = -60;

/**
 * A level that moves.
 *
 * @param level dBFS; nothing in silence
 */
export function meter(word: string, label: string, level: number | undefined): TemplateResult {
  const shown = Math.min(0, Math.max(QUIETEST, level ?? QUIETEST));
  const words = level === undefined ? msg('silent') : `${Math.round(level)} dBFS`.replace('-', '−');
  return html`<span class="meter">
    <span aria-hidden="true">${word}</span>
    <span
      class="track"
      role="meter"
      aria-label=${label}
      aria-valuemin=${QUIETEST}
      aria-valuemax="0"
      aria-valuenow=${Math.round(shown)}
      aria-valuetext=${words}
      ><span class="level" .style=${`--level: ${(1 - shown / QUIETEST).toFixed(3)}`}></span
    ></span>
    <span class="number" aria-hidden="true">${words}</span>
  </span>`;
}
