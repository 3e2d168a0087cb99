// SPDX-License-Identifier: Apache-2.0
import { css, unsafeCSS } from 'lit';
import chart from 'uplot/dist/uPlot.min.css?inline';

/** How the parties of a call look, with their levels, their quality over time, and what may be done with them. */
export const partyStyles = [
  unsafeCSS(chart),
  css`
    .parties {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr));
      gap: var(--space-3);
      margin-bottom: var(--space-3);
    }

    .member {
      display: grid;
      align-content: start;
      gap: var(--space-2);
      min-width: 0;
      padding: var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--sunken);
    }

    .who {
      display: flex;
      align-items: baseline;
      gap: var(--space-2);
      min-width: 0;
    }

    .who b {
      overflow: hidden;
      font-weight: 650;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .who b + .muted {
      flex: 0 9 auto;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .talks {
      align-self: center;
      display: inline-flex;
      color: var(--line-strong);
      opacity: 0.45;
    }

    .talks.now {
      color: var(--ok);
      opacity: 1;
    }

    .score {
      margin-left: auto;
      font-size: 1.125rem;
      font-weight: 650;
      font-variant-numeric: tabular-nums;
      line-height: 1;
      white-space: nowrap;
    }

    .score small {
      color: var(--muted);
      font-size: var(--text-small);
      font-weight: 500;
    }

    .levels {
      display: grid;
      gap: 2px;
    }

    .meter {
      display: grid;
      grid-template-columns: 3.25rem minmax(0, 1fr) 4.75rem;
      align-items: center;
      gap: var(--space-2);
      color: var(--muted);
      font-size: var(--text-small);
    }

    .meter .number {
      text-align: right;
    }

    .track {
      display: block;
      height: 0.5rem;
      overflow: hidden;
      border-radius: 999px;
      background: var(--line);
    }

    .level {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: linear-gradient(to right, var(--ok) 0 70%, var(--warn) 80% 90%, var(--bad) 95%);
      clip-path: inset(0 calc(100% * (1 - var(--level))) 0 0 round 999px);
      transition: clip-path 350ms linear;
    }

    .quality {
      position: relative;
      min-width: 0;
      margin: 0;
    }

    .plot {
      min-height: 132px;
      border-radius: var(--radius-small);
      background: var(--surface);
    }

    .plot .u-cursor-x {
      border-color: var(--line-strong);
    }

    .quality figcaption {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      padding-top: var(--space-1);
    }

    .quality figcaption > .number {
      flex: 1 1 100%;
      text-align: left;
      white-space: normal;
    }

    .key::before {
      display: inline-block;
      width: 1em;
      margin-right: 0.35em;
      border-top: 2px solid var(--accent);
      content: '';
      vertical-align: 0.25em;
    }

    .key.sent::before {
      border-top: 2px dashed var(--brass);
    }

    .key.lost::before {
      width: 0.35em;
      height: 0.8em;
      border: 0;
      background: var(--bad);
      vertical-align: -0.05em;
    }

    .unmeasured {
      display: grid;
      place-items: center;
      min-height: 4rem;
      padding: var(--space-2);
      border-radius: var(--radius-small);
      background: var(--surface);
      text-align: center;
    }

    .treated {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-2);
    }

    .treated label {
      color: var(--muted);
      font-weight: 500;
    }

    .treated select {
      min-height: 2rem;
      padding: 0 var(--space-2);
      font-size: var(--text-small);
    }

    .deeds,
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1);
    }

    .tools {
      margin-bottom: var(--space-3);
    }

    .deeds button,
    .tools button {
      min-height: 2rem;
      font-size: var(--text-small);
    }

    .deeds .icon,
    .tools .icon,
    .strained .icon {
      width: 1.15em;
      height: 1.15em;
    }

    .score.fair {
      color: var(--warn);
    }

    button.bare[aria-pressed='true'],
    .deeds [aria-expanded='true'] {
      background: var(--accent-soft);
      color: var(--accent);
    }

    .deeds .out:hover {
      background: var(--bad-soft);
      color: var(--bad);
    }

    .wanted {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--space-2);
    }

    .wanted label {
      flex: 1 1 10rem;
      max-width: 20rem;
    }

    .wanted input {
      min-height: 2rem;
    }
  `,
];
