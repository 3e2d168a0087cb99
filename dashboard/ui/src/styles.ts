// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

/** What every panel looks like; put it first among an element's styles. */
export const styles = css`
  :host {
    display: block;
    color: var(--text);
    font: 400 var(--text-normal) / 1.5 var(--letters);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  h1 {
    font-size: var(--text-large);
    font-weight: 650;
    letter-spacing: -0.015em;
    line-height: 1.25;
  }

  h2 {
    font-size: 1rem;
    font-weight: 650;
    line-height: 1.3;
  }

  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
  }

  .muted {
    color: var(--muted);
  }

  .small {
    font-size: var(--text-small);
  }

  .fixed {
    font-family: var(--letters-fixed);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }

  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** Buttons and fields. */
export const controls = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: 2.25rem;
    padding: 0 var(--space-4);
    border: 1px solid transparent;
    border-radius: var(--radius-small);
    background: var(--accent);
    color: var(--on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    transition: filter 120ms;
  }

  button:hover {
    filter: brightness(1.08);
  }

  button:disabled {
    opacity: 0.55;
    cursor: default;
    filter: none;
  }

  button.plain {
    background: transparent;
    border-color: var(--line-strong);
    color: var(--text);
    font-weight: 500;
  }

  button.plain:hover {
    background: var(--sunken);
  }

  button.danger {
    background: transparent;
    border-color: var(--bad);
    color: var(--bad);
  }

  button.danger:hover {
    background: var(--bad-soft);
  }

  button.bare {
    padding: 0 var(--space-2);
    background: transparent;
    color: var(--muted);
    font-weight: 500;
  }

  button.bare:hover {
    background: var(--sunken);
    color: var(--text);
  }

  label {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-small);
    font-weight: 600;
  }

  input,
  select,
  textarea {
    width: 100%;
    min-height: 2.25rem;
    padding: 0 var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: var(--text-normal);
    font-weight: 400;
  }

  textarea {
    padding: var(--space-2) var(--space-3);
  }

  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
`;

/** Badges, tables, and what stands where nothing is. */
export const pieces = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0.1em 0.6em;
    border-radius: 999px;
    background: var(--sunken);
    color: var(--muted);
    font-size: var(--text-small);
    font-weight: 600;
    white-space: nowrap;
  }

  .badge .icon {
    width: 1.1em;
    height: 1.1em;
  }

  .badge.ok {
    background: var(--ok-soft);
    color: var(--ok);
  }

  .badge.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }

  .badge.bad {
    background: var(--bad-soft);
    color: var(--bad);
  }

  .badge.accent {
    background: var(--accent-soft);
    color: var(--accent);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-small);
  }

  th {
    color: var(--muted);
    font-weight: 600;
    text-align: left;
    white-space: nowrap;
  }

  th,
  td {
    padding: var(--space-2) var(--space-3);
    border-bottom: 1px solid var(--line);
    vertical-align: top;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  .scroll {
    /* Words for screen readers in it stay in it, and do not widen the page. */
    position: relative;
    overflow-x: auto;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: var(--space-2);
    padding: var(--space-6) var(--space-4);
    color: var(--muted);
    text-align: center;
  }

  .empty > .icon {
    width: 2.25rem;
    height: 2.25rem;
    color: var(--brass);
    stroke-width: 1.2;
  }

  .empty > p {
    max-width: 34rem;
    text-wrap: balance;
  }

  .empty > .title {
    color: var(--text);
    font-weight: 600;
  }

  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--bad);
    border-radius: var(--radius);
    background: var(--bad-soft);
    color: var(--bad);
  }

  .failure > p {
    flex: 1 1 16rem;
  }

  .loading {
    padding: var(--space-5);
    color: var(--muted);
  }

  .figure {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
  }

  .figure > .value {
    font-size: 1.125rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .figure > .name {
    color: var(--muted);
    font-size: var(--text-small);
  }

  section {
    margin-top: var(--space-5);
  }

  section > h2 {
    margin-bottom: var(--space-3);
  }

  .search {
    width: min(18rem, 100%);
    margin-left: auto;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-5);
    margin-bottom: var(--space-4);
  }
`;
