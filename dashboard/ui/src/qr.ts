// SPDX-License-Identifier: Apache-2.0
import { generate } from 'lean-qr';
import { html, svg, type TemplateResult } from 'lit';

/** Empty squares around a code (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/** A text as a QR code, black on white whatever the theme: cameras want it so. */
export function qr(text: string, label: string): TemplateResult {
  const code = generate(text);
  const size = code.size + 2 * QUIET;
  let squares = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      squares += code.get(x, y) ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '';
    }
  }
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    ${svg`<path d=${squares} fill="#000000" />`}
  </svg>`;
}
