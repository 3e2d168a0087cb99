// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const phoneStyles = css`
  .phone {
    display: grid;
    grid-template-columns: minmax(0, 24rem) minmax(0, 26rem);
    align-items: start;
    gap: var(--space-5) var(--space-6);
  }

  .handset {
    display: grid;
    gap: var(--space-4);
    padding: var(--space-5);
    border: 1px solid var(--line);
    border-radius: 1.75rem;
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .trouble,
  .warning {
    max-width: 52rem;
    margin-bottom: var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--bad-soft);
    color: var(--bad);
  }

  .warning {
    background: var(--warn-soft);
    color: var(--warn);
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .dial {
    display: flex;
    gap: var(--space-2);
  }

  .dial input {
    flex: 1;
    min-width: 0;
    min-height: 3rem;
    padding: 0 var(--space-4);
    border-color: var(--line);
    border-radius: 1.5rem;
    background: var(--sunken);
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
  }

  .dial input::placeholder {
    font-size: var(--text-normal);
  }

  .go {
    min-height: 3rem;
    padding: 0 var(--space-4);
    border-color: transparent;
    border-radius: 1.5rem;
    background: var(--ok);
    color: var(--surface);
  }

  .go:hover:not(:disabled) {
    border-color: transparent;
    background: var(--ok);
    filter: brightness(1.1);
  }

  .keypad {
    display: grid;
    grid-template-columns: repeat(3, 4.25rem);
    justify-content: center;
    gap: var(--space-3) var(--space-5);
  }

  .key {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0;
    height: 4.25rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--sunken);
    color: var(--text);
    font-size: 1.5rem;
    font-weight: 500;
    line-height: 1.15;
    transition: background 120ms;
  }

  .key:hover {
    background: var(--accent-soft);
  }

  .key:active {
    background: var(--accent);
    color: var(--on-accent);
  }

  .key::after {
    min-height: 0.75rem;
    font-size: 0.625rem;
    font-weight: 600;
    letter-spacing: 0.12em;
    line-height: 1.2;
    content: attr(data-letters) / '';
    opacity: 0.75;
  }

  .beside {
    display: flex;
    justify-content: center;
    gap: var(--space-4);
  }

  .quiet,
  .quiet:hover {
    border-color: transparent;
    background: transparent;
    color: var(--accent);
  }

  .quiet:disabled {
    color: var(--muted);
    opacity: 0.7;
  }

  .idle {
    color: var(--muted);
    font-size: var(--text-small);
    text-align: center;
    text-wrap: balance;
  }

  .idle b {
    display: block;
    color: var(--text);
    font-weight: 600;
  }

  aside section {
    margin: 0 0 var(--space-5);
  }

  .title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 2.25rem;
    margin-bottom: var(--space-2);
  }

  .none {
    color: var(--muted);
    font-size: var(--text-small);
  }

  .past {
    display: grid;
    width: 100%;
    grid-template-columns: 1.5rem minmax(0, 1fr) auto;
    justify-items: start;
    min-height: 2.75rem;
    border-color: transparent;
    background: transparent;
    color: var(--text);
    font-weight: 500;
  }

  .past:hover:not(:disabled) {
    border-color: transparent;
    background: var(--sunken);
  }

  .past .icon {
    width: 1.1em;
    color: var(--muted);
  }

  .past.missed,
  .past.missed .icon {
    color: var(--bad);
  }

  .past .party {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .past small {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  .settings {
    border-top: 1px solid var(--line);
  }

  .settings > :not(summary) {
    margin-bottom: var(--space-3);
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-3) 0;
    font-weight: 650;
    cursor: pointer;
    list-style: none;
  }

  summary::after {
    width: 0.5rem;
    height: 0.5rem;
    margin: 0 var(--space-3) 0 auto;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    transition: rotate 120ms;
    content: '';
  }

  [open] > summary::after {
    rotate: 225deg;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  @media (max-width: 56rem) {
    .phone {
      grid-template-columns: minmax(0, 30rem);
      justify-content: center;
    }
  }

  @media (max-width: 30rem) {
    .handset {
      padding: var(--space-4) var(--space-3);
    }
  }
`;
