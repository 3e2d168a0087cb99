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

  .actions,
  .badges {
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

  .key input[type='checkbox'] {
    min-width: 1.25rem;
    min-height: 1.25rem;
  }

  textarea {
    width: 100%;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--text);
    font: inherit;
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
    .layout,
    .connect {
      grid-template-columns: minmax(0, 1fr);
    }

    .sections {
      display: flex;
      flex-wrap: wrap;
    }

    .qr {
      max-width: 14rem;
    }

    .row {
      grid-template-columns: minmax(0, 1fr) 8rem;
    }

    .row > .actions {
      grid-column: 1 / -1;
    }

    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
