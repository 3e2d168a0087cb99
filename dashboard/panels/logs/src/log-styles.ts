// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const logStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }

  .tools label {
    flex: 1 1 10rem;
  }

  .tools label.short {
    flex: 0 1 9rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .entry {
    display: grid;
    grid-template-columns: 6.5rem 4.5rem minmax(0, 1fr);
    gap: var(--space-1) var(--space-3);
    padding: var(--space-2) var(--space-4);
    border-bottom: 1px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-height: auto 3.5rem;
  }

  .entry:last-child {
    border-bottom: 0;
  }

  .what {
    min-width: 0;
  }

  .what p {
    overflow-wrap: anywhere;
  }

  pre {
    max-height: 20rem;
    margin: var(--space-2) 0 0;
    padding: var(--space-3);
    overflow: auto;
    border-radius: var(--radius-small);
    background: var(--sunken);
    font-family: var(--letters-fixed);
    font-size: var(--text-small);
  }

  .more {
    display: flex;
    justify-content: center;
    padding: var(--space-4);
  }

  details {
    margin-top: var(--space-5);
  }

  summary {
    cursor: pointer;
    font-weight: 600;
  }

  .levels {
    display: grid;
    gap: var(--space-2);
    max-width: 40rem;
    margin-top: var(--space-3);
  }

  .levels form,
  .levels li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 9rem auto;
    align-items: center;
    gap: var(--space-3);
  }

  @media (max-width: 47rem) {
    .entry {
      grid-template-columns: auto 1fr;
    }

    .what {
      grid-column: 1 / -1;
    }

    .levels form,
    .levels li {
      grid-template-columns: minmax(0, 1fr) 7rem;
    }
  }
`;
