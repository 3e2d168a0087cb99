// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const barStyles = css`
  :host {
    position: fixed;
    z-index: 50;
    top: var(--space-3);
    right: var(--space-3);
    left: var(--space-3);
    pointer-events: none;
  }

  [role='region'] {
    display: grid;
    gap: var(--space-2);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    width: fit-content;
    max-width: 100%;
    margin: 0 auto;
    padding: var(--space-2) var(--space-2) var(--space-2) var(--space-5);
    border: 1px solid var(--line);
    border-radius: 2rem;
    background: var(--surface);
    box-shadow: 0 10px 40px rgb(0 0 0 / 22%);
    pointer-events: auto;
    animation: drop 220ms ease-out;
  }

  .rings {
    border-color: var(--ok);
  }

  a {
    margin-right: var(--space-3);
    color: var(--text);
    text-decoration: none;
  }

  a span {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  button {
    border-radius: 2rem;
  }

  .yes,
  .yes:hover {
    border-color: transparent;
    background: var(--ok);
    color: var(--surface);
  }

  .no,
  .no:hover {
    border-color: transparent;
    background: var(--bad);
    color: var(--surface);
  }

  @media (max-width: 34rem) {
    .bar {
      justify-content: center;
      padding: var(--space-3) var(--space-4);
    }

    a {
      flex: 1 0 100%;
      margin: 0;
      text-align: center;
    }
  }

  @keyframes drop {
    from {
      opacity: 0;
      translate: 0 -1.5rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bar {
      animation: none;
    }
  }
`;
