// SPDX-License-Identifier: Apache-2.0
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawn on 24 by 24 with a stroke of the text's colour. */
const SHAPES = {
  add: svg`<circle cx="9.5" cy="8" r="3.5"/><path d="M3 20c0-4 3-6 6.5-6 1.6 0 3 .4 4.2 1.2M18 14v6m-3-3h6"/>`,
  call: svg`<path d="M6.5 3.5 9.4 4l1.4 4-2 1.8a13 13 0 0 0 5.4 5.4l1.8-2 4 1.4.5 2.9c.1 1-.7 2-1.8 2A16.2 16.2 0 0 1 4.5 5.3c0-1.1.9-1.9 2-1.8Z"/>`,
  close: svg`<path d="m6.5 6.5 11 11m0-11-11 11"/>`,
  erase: svg`<path d="M8.5 5.5H20a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H8.5L3 12Z"/><path d="m11.5 9.5 5 5m0-5-5 5"/>`,
  hangup: svg`<path d="M3 15.5c0-5 4-7.5 9-7.5s9 2.5 9 7.5l-4.5 1-1.5-3.8a12 12 0 0 0-6 0l-1.5 3.8Z"/>`,
  hold: svg`<path d="M9 6v12M15 6v12"/>`,
  incoming: svg`<path d="M17.5 6.5 7 17m0-8v8h8"/>`,
  join: svg`<path d="M4 6h3c3 0 4 6 8 6h5M4 18h3c3 0 4-6 8-6m2-3 3 3-3 3"/>`,
  keys: svg`<path d="M6 5.5h.1M12 5.5h.1M18 5.5h.1M6 12h.1M12 12h.1M18 12h.1M6 18.500h.1M12 18.500h.1M18 18.500h.1" stroke-width="3"/>`,
  missed: svg`<path d="m4 7 7 7 8-8m0 6V6h-6M6 18.500h12"/>`,
  microphone: svg`<rect x="9" y="3.5" width="6" height="11" rx="3"/><path d="M5.5 11.500a6.5 6.5 0 0 0 13 0M12 18v3"/>`,
  muted: svg`<path d="M9 9v2.500a3 3 0 0 0 4.8 2.400M15 10.500V6.500a3 3 0 0 0-5.8-1"/><path d="M5.5 11.500a6.5 6.5 0 0 0 10 5.500m2.5-2.500c.3-.9.5-1.9.5-3M12 18v3M4 4l16 16"/>`,
  noise: svg`<path d="M3 12h2l1.5-5 2.5 12 2.5-14 2 9 1.5-2h6"/>`,
  outgoing: svg`<path d="M6.5 17.5 17 7m0 8V7H9"/>`,
  redial: svg`<path d="M19 6v4.500h-4.5"/><path d="M18.5 10.500a7 7 0 1 0 .3 4"/>`,
  resume: svg`<path d="M8 5.500v13l11-6.500Z"/>`,
  transfer: svg`<path d="M4 12h13m-4.5-4.500L17 12l-4.5 4.500M20.5 5v14"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type Symbol = keyof typeof SHAPES;

/** A symbol beside words that say the same: screen readers pass it over. */
export function symbol(name: Symbol): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${SHAPES[name]}
  </svg>`;
}
