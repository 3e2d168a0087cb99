// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

/** Colours, spaces and letters. Set once on the document; custom properties reach into every panel. */
export const tokens = css`
  :root {
    color-scheme: light dark;

    --ground: light-dark(#f5f4f0, #121518);
    --surface: light-dark(#ffffff, #1a1e22);
    --sunken: light-dark(#efede7, #15191c);
    --line: light-dark(#e0ddd4, #2c3238);
    --line-strong: light-dark(#8b887e, #6c757d);
    --text: light-dark(#1c2226, #e8eaeb);
    --muted: light-dark(#59616a, #9da6ad);
    --accent: light-dark(#0b6469, #5cc4c0);
    --accent-soft: light-dark(#dcefee, #173235);
    --on-accent: light-dark(#ffffff, #0a1f20);
    --brass: light-dark(#a5782c, #d9b26a);
    --brass-text: light-dark(#84601f, #d9b26a);
    --ok: light-dark(#1a6b40, #6bd098);
    --ok-soft: light-dark(#dff2e6, #16301f);
    --warn: light-dark(#8a4b00, #f0b357);
    --warn-soft: light-dark(#fdeecf, #372a12);
    --bad: light-dark(#ad241d, #ff9a90);
    --bad-soft: light-dark(#fbe4e1, #3d1b19);
    --shadow: light-dark(0 1px 2px rgb(28 34 38 / 6%), 0 1px 2px rgb(0 0 0 / 40%));

    --space-1: 0.25rem;
    --space-2: 0.5rem;
    --space-3: 0.75rem;
    --space-4: 1rem;
    --space-5: 1.5rem;
    --space-6: 2.5rem;

    --radius: 10px;
    --radius-small: 6px;

    --text-small: 0.8125rem;
    --text-normal: 0.9375rem;
    --text-large: 1.375rem;
    --letters: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
    --letters-fixed: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
  }

  :root[data-theme='light'] {
    color-scheme: light;
  }

  :root[data-theme='dark'] {
    color-scheme: dark;
  }

  html,
  body {
    margin: 0;
    min-height: 100%;
    background: var(--ground);
    color: var(--text);
    font: 400 var(--text-normal) / 1.5 var(--letters);
    -webkit-text-size-adjust: 100%;
  }
`;
