// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

/** Forms of settings, questions, facts and what came of a change; after `styles` and `controls`. */
export const formStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
  }

  .line label {
    flex: 1 1 12rem;
  }

  .settings {
    display: grid;
    gap: var(--space-4);
  }

  .key {
    display: grid;
    gap: var(--space-1);
  }

  .key input[type='checkbox'],
  .key input[type='number'] {
    justify-self: start;
    width: auto;
  }

  .key .hear {
    justify-self: start;
  }

  .key input[type='checkbox'] {
    min-width: 1.25rem;
    min-height: 1.25rem;
    accent-color: var(--accent);
  }

  .refused input,
  .refused textarea,
  .refused select {
    border-color: var(--bad);
  }

  .bad {
    color: var(--bad);
  }

  .outcome {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-small);
  }

  .outcome.bad {
    background: var(--bad-soft);
  }

  .outcome.ok {
    background: var(--ok-soft);
    color: var(--ok);
  }

  .outcome ul {
    padding-left: var(--space-4);
    list-style: disc;
  }

  .confirm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--bad);
    border-radius: var(--radius-small);
  }

  .confirm > p {
    flex: 1 1 16rem;
  }

  .facts > div {
    display: grid;
    grid-template-columns: 14rem minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    padding: var(--space-2) var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  .facts > div:last-child {
    border-bottom: 0;
  }

  .facts dt {
    color: var(--muted);
    font-size: var(--text-small);
  }

  .settings summary {
    min-height: 2.25rem;
    padding: var(--space-2) 0;
    font-weight: 600;
    cursor: pointer;
  }

  .facts .ok {
    color: var(--ok);
  }

  .editor {
    display: grid;
    gap: var(--space-4);
    max-width: 46rem;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }

  .choices button {
    min-height: 1.75rem;
    padding: 0 var(--space-2);
  }

  .secret {
    display: flex;
    gap: var(--space-2);
  }

  .connect {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    align-items: start;
    gap: var(--space-4);
  }

  .qr {
    width: 100%;
    border-radius: var(--radius-small);
    background: #ffffff;
  }

  @media (max-width: 47rem) {
    .connect,
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .qr {
      max-width: 14rem;
    }
  }
`;
