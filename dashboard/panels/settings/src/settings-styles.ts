// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const settingsStyles = css`
  .layout {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    gap: var(--space-5);
  }

  .sections {
    display: grid;
    align-content: start;
    gap: var(--space-1);
  }

  .sections button {
    justify-content: flex-start;
  }

  .sections button[aria-current='true'] {
    background: var(--accent-soft);
    color: var(--accent);
  }

  .section {
    display: grid;
    align-content: start;
    gap: var(--space-4);
    max-width: 52rem;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 9rem auto;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  .row:last-child {
    border-bottom: 0;
  }

  .row > .wide,
  .row > .confirm {
    grid-column: 1 / -1;
  }

  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .drop {
    padding: var(--space-3);
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius-small);
  }

  .drop input {
    border: 0;
    padding-left: 0;
  }

  a {
    color: var(--accent);
  }

  .button {
    display: inline-flex;
    align-items: center;
    min-height: 2.25rem;
    padding: 0 var(--space-4);
    border-radius: var(--radius-small);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    text-decoration: none;
  }

  .steps {
    display: grid;
    gap: var(--space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .step > button {
    width: 100%;
    justify-content: flex-start;
    min-height: 3rem;
  }

  .step .number {
    color: var(--muted);
  }

  .step .badge {
    margin-left: auto;
  }

  .step > .inside {
    display: grid;
    gap: var(--space-4);
    padding: 0 var(--space-4) var(--space-4);
  }

  @media (max-width: 47rem) {
    .layout {
      grid-template-columns: minmax(0, 1fr);
    }

    .sections {
      display: flex;
      flex-wrap: wrap;
    }

    .row {
      grid-template-columns: minmax(0, 1fr) 8rem;
    }

    .row > .actions {
      grid-column: 1 / -1;
    }
  }
`;
