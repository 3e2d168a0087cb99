// SPDX-License-Identifier: Apache-2.0
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawn on 24 by 24 with a stroke of the text's colour. */
const SHAPES: Record<string, SVGTemplateResult> = {
  alert: svg`<path d="M12 3.5 22 20H2Z"/><path d="M12 10v4.5"/><path d="M12 17.2v.1"/>`,
  call: svg`<path d="M6.5 3.5 9.4 4l1.4 4-2 1.8a13 13 0 0 0 5.4 5.4l1.8-2 4 1.4.5 2.9c.1 1-.7 2-1.8 2A16.2 16.2 0 0 1 4.5 5.3c0-1.1.9-1.9 2-1.8Z"/>`,
  chevron: svg`<path d="m8 10 4 4 4-4"/>`,
  device: svg`<rect x="5" y="3" width="14" height="18" rx="2.5"/><path d="M8.5 6.5h7"/><path d="M9 11h.1M12 11h.1M15 11h.1M9 14h.1M12 14h.1M15 14h.1M9 17h.1M12 17h.1M15 17h.1"/>`,
  hangup: svg`<path d="M3 15.5c0-5 4-7.5 9-7.5s9 2.5 9 7.5l-4.5 1-1.5-3.8a12 12 0 0 0-6 0l-1.5 3.8Z"/>`,
  headset: svg`<path d="M4.5 14v-2a7.5 7.5 0 0 1 15 0v2"/><rect x="3.5" y="13" width="4" height="6" rx="1.5"/><rect x="16.5" y="13" width="4" height="6" rx="1.5"/><path d="M19.5 19c0 1.6-2 2.5-5 2.5"/>`,
  hold: svg`<path d="M9 6v12M15 6v12"/>`,
  jack: svg`<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.2"/>`,
  leave: svg`<path d="M10 4H5.5v16H10"/><path d="M10 12h10m-4-4 4 4-4 4"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  moon: svg`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z"/>`,
  muted: svg`<path d="M9 9v2.5a3 3 0 0 0 4.8 2.4M15 10.5V6a3 3 0 0 0-5.8-1"/><path d="M6 11.5a6 6 0 0 0 9.5 4.9M12 17.5V21M4 4l16 16"/>`,
  record: svg`<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="4" fill="currentColor"/>`,
  route: svg`<circle cx="6" cy="18" r="2.5"/><circle cx="18" cy="6" r="2.5"/><path d="M8.5 18H14a3.5 3.5 0 0 0 0-7h-4a3.5 3.5 0 0 1 0-7h5.5"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`,
  speaking: svg`<path d="M4 10v4M8 7v10M12 4v16M16 8v8M20 10.5v3"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"/>`,
  system: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17Z" fill="currentColor"/>`,
  trunk: svg`<path d="M4 9h13m-3.5-3.5L17 9l-3.5 3.5"/><path d="M20 15.5H7m3.5-3.5L7 15.5 10.5 19"/>`,
};

/** An icon beside words that say the same: screen readers pass it over. An unknown name gives a jack. */
export function icon(name: string): TemplateResult {
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
    ${SHAPES[name] ?? SHAPES.jack}
  </svg>`;
}

/** A field of sockets with one cord in it. */
export function logo(): TemplateResult {
  return html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#16323a" />
    <g fill="none" stroke="#d9b26a" stroke-width="1.8">
      <circle cx="8" cy="9" r="2.6" />
      <circle cx="16" cy="9" r="2.6" />
      <circle cx="24" cy="9" r="2.6" />
      <circle cx="8" cy="23" r="2.6" />
      <circle cx="16" cy="23" r="2.6" />
      <circle cx="24" cy="23" r="2.6" />
    </g>
    <path d="M8 9c0 11 16 3 16 14" fill="none" stroke="#5cc4c0" stroke-width="2.8" stroke-linecap="round" />
  </svg>`;
}
