// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';

/** Drawn on 24 by 24 with a stroke of the text's colour. */
const SHAPES: Record<string, string> = {
  add: '<path d="M12 5v14M5 12h14"/>',
  alert: '<path d="M12 3.5 22 20H2Z"/><path d="M12 10v4.5"/><path d="M12 17.2v.1"/>',
  'arrow-down': '<path d="M12 5v14m-5-5 5 5 5-5"/>',
  'arrow-up': '<path d="M12 19V5m-5 5 5-5 5 5"/>',
  bell: '<path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15Z"/><path d="M10.5 21.5h3"/>',
  call: '<path d="M6.5 3.5 9.4 4l1.4 4-2 1.8a13 13 0 0 0 5.4 5.4l1.8-2 4 1.4.5 2.9c.1 1-.7 2-1.8 2A16.2 16.2 0 0 1 4.5 5.3c0-1.1.9-1.9 2-1.8Z"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7"/>',
  chevron: '<path d="m8 10 4 4 4-4"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  close: '<path d="M6 6l12 12M18 6 6 18"/>',
  copy: '<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2"/>',
  delete: '<path d="M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3"/>',
  device:
    '<rect x="5" y="3" width="14" height="18" rx="2.5"/><path d="M8.5 6.5h7"/><path d="M9 11h.1M12 11h.1M15 11h.1M9 14h.1M12 14h.1M15 14h.1M9 17h.1M12 17h.1M15 17h.1"/>',
  download: '<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14"/>',
  edit: '<path d="M4 20l1-4L16 5l3 3L8 19Z"/><path d="m14 7 3 3"/>',
  filter: '<path d="M4 5h16l-6 7v6l-4 2v-8Z"/>',
  grip: '<path d="M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1"/>',
  hangup: '<path d="M3 15.5c0-5 4-7.5 9-7.5s9 2.5 9 7.5l-4.5 1-1.5-3.8a12 12 0 0 0-6 0l-1.5 3.8Z"/>',
  headset:
    '<path d="M4.5 14v-2a7.5 7.5 0 0 1 15 0v2"/><rect x="3.5" y="13" width="4" height="6" rx="1.5"/><rect x="16.5" y="13" width="4" height="6" rx="1.5"/><path d="M19.5 19c0 1.6-2 2.5-5 2.5"/>',
  hold: '<path d="M9 6v12M15 6v12"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.6v.1"/>',
  jack: '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.2"/>',
  key: '<circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8.5-8.5M16 7.5l3 3"/>',
  language: '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17"/>',
  leave: '<path d="M10 4H5.5v16H10"/><path d="M10 12h10m-4-4 4 4-4 4"/>',
  listen: '<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5Z"/><path d="M15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>',
  lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
  log: '<path d="M5 5h14M5 10h10M5 15h14M5 20h8"/>',
  logs: '<rect x="4" y="3.5" width="16" height="17" rx="2"/><path d="M8 8h8M8 12h8M8 16h5"/>',
  moon: '<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z"/>',
  more: '<path d="M5 12h.1M12 12h.1M19 12h.1"/>',
  muted:
    '<path d="M9 9v2.5a3 3 0 0 0 4.8 2.4M15 10.5V6a3 3 0 0 0-5.8-1"/><path d="M6 11.5a6 6 0 0 0 9.5 4.9M12 17.5V21M4 4l16 16"/>',
  network:
    '<rect x="9" y="3.5" width="6" height="5" rx="1"/><rect x="3" y="15.5" width="6" height="5" rx="1"/><rect x="15" y="15.5" width="6" height="5" rx="1"/><path d="M12 8.5V12M6 15.5V12h12v3.5"/>',
  pause: '<path d="M9 6v12M15 6v12"/>',
  play: '<path d="M8 5.5v13l10.5-6.5Z"/>',
  plug: '<path d="M9 3v5M15 3v5M7 8h10v3a5 5 0 0 1-10 0ZM12 16v5"/>',
  record: '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="4" fill="currentColor"/>',
  records: '<path d="M6 3.5h9l4 4v13H6Z"/><path d="M9.5 12h6M9.5 16h6M14.5 3.5V8H19"/>',
  refresh: '<path d="M19 8A7.5 7.5 0 1 0 19.5 13M19 3.5V8h-4.5"/>',
  route:
    '<circle cx="6" cy="18" r="2.5"/><circle cx="18" cy="6" r="2.5"/><path d="M8.5 18H14a3.5 3.5 0 0 0 0-7h-4a3.5 3.5 0 0 1 0-7h5.5"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  settings:
    '<circle cx="12" cy="12" r="3"/><path d="M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9 18 18M6 18l2.1-2.1M15.9 8.1 18 6"/>',
  shield: '<path d="M12 3.5 19 6v6c0 4.5-3 7.5-7 8.5-4-1-7-4-7-8.5V6Z"/>',
  speaking: '<path d="M4 10v4M8 7v10M12 4v16M16 8v8M20 10.5v3"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"/>',
  system: '<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17Z" fill="currentColor"/>',
  transfer: '<path d="M4 8h12m-3.5-3.5L16 8l-3.5 3.5M20 16H8m3.5-3.5L8 16l3.5 3.5"/>',
  trunk: '<path d="M4 9h13m-3.5-3.5L17 9l-3.5 3.5"/><path d="M20 15.5H7m3.5-3.5L7 15.5 10.5 19"/>',
  upload: '<path d="M12 16V5M7.5 9.5 12 5l4.5 4.5M5 20h14"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-4.5 4-6 7.5-6s6.5 1.5 7.5 6"/>',
  voicemail: '<circle cx="6.5" cy="12" r="4"/><circle cx="17.5" cy="12" r="4"/><path d="M6.5 16h11"/>',
  whisper: '<path d="M5 5h14v10H11l-4 4v-4H5Z"/><path d="M9 10h6"/>',
};

/** An icon as a file of its own, for what fetches icons by URL. */
export function iconSource(name: string): string {
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${shape(name)}</svg>`,
  )}`;
}

function shape(name: string): string {
  return SHAPES[name] ?? SHAPES.jack ?? '';
}

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
    ${unsafeSVG(shape(name))}
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
