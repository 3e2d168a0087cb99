// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const recordStyles = css`
  .export {
    margin-left: auto;
    color: var(--accent);
  }

  .filter {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }

  .filter .party {
    grid-column: span 2;
  }

  /* A field for a day is wider by itself than its place. */
  .filter label,
  .filter input {
    min-width: 0;
    box-sizing: border-box;
  }

  .news > * {
    margin-bottom: var(--space-3);
  }

  .bad {
    color: var(--bad);
  }

  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row {
    border-bottom: 1px solid var(--line);
  }

  .row:last-child {
    border-bottom: 0;
  }

  summary {
    display: grid;
    grid-template-columns: 9.5rem minmax(0, 1fr) 4rem minmax(12rem, auto);
    align-items: center;
    gap: var(--space-1) var(--space-4);
    padding: var(--space-3) var(--space-4);
    cursor: pointer;
    list-style: none;
  }

  summary:hover {
    background: var(--sunken);
  }

  .parties {
    overflow-wrap: anywhere;
  }

  .parties b {
    font-weight: 650;
  }

  .length {
    text-align: right;
  }

  .badges {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-1) var(--space-2);
  }

  .known {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-4) var(--space-4);
    border-top: 1px solid var(--line);
    background: var(--sunken);
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-5);
    margin: 0;
  }

  dt {
    color: var(--muted);
    font-size: var(--text-small);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  th .fixed {
    display: block;
    font-weight: 400;
  }

  .recording {
    display: grid;
    justify-items: start;
    gap: var(--space-2);
  }

  .track {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }

  .track audio {
    max-width: 100%;
    height: 2.25rem;
  }

  .more,
  .end {
    display: flex;
    justify-content: center;
    margin-top: var(--space-4);
  }

  @media (max-width: 47rem) {
    .filter {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    summary {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .parties {
      grid-column: 1 / -1;
      grid-row: 1;
    }

    .badges {
      grid-column: 1 / -1;
      justify-content: flex-start;
    }
  }
`;
