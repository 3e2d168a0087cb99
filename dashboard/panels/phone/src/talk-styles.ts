// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const talkStyles = css`
  .talk {
    display: grid;
    gap: var(--space-4);
    padding: var(--space-5) var(--space-4);
    border-radius: 1.25rem;
    background: var(--sunken);
  }

  .talk.ringing {
    background: var(--ok-soft);
  }

  .who {
    display: grid;
    justify-items: center;
    gap: var(--space-1);
    text-align: center;
  }

  .who b {
    max-width: 100%;
    font-size: 1.375rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }

  .state {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  .face {
    display: grid;
    place-items: center;
    width: 4rem;
    height: 4rem;
    margin-bottom: var(--space-2);
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 1.5rem;
    font-weight: 600;
  }

  .ringing .face {
    animation: pulse 1300ms ease-out infinite;
  }

  .held .face {
    background: var(--line-strong);
    color: var(--surface);
  }

  .deeds {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 6rem));
    justify-content: center;
    gap: var(--space-3) var(--space-2);
  }

  .ringing .deeds {
    grid-template-columns: repeat(2, minmax(0, 8rem));
  }

  .round,
  .round:hover {
    display: grid;
    justify-items: center;
    gap: var(--space-1);
    min-height: 0;
    padding: 0;
    border: 0;
    background: transparent;
    color: var(--text);
    font-size: var(--text-small);
    font-weight: 500;
    white-space: normal;
  }

  .round i {
    display: grid;
    place-items: center;
    width: 3.5rem;
    height: 3.5rem;
    border-radius: 50%;
    background: var(--surface);
    box-shadow: var(--shadow);
    font-size: 1.2rem;
    transition: background 120ms;
  }

  .round:hover:not(:disabled) i {
    background: var(--accent-soft);
  }

  .round[aria-pressed='true'] i {
    background: var(--text);
    color: var(--surface);
  }

  .round:disabled {
    opacity: 0.45;
  }

  .round.yes i,
  .round.yes:hover:not(:disabled) i {
    background: var(--ok);
    color: var(--surface);
  }

  .round.no i,
  .round.no:hover:not(:disabled) i {
    background: var(--bad);
    color: var(--surface);
  }

  .levels {
    display: grid;
    grid-template-columns: 1fr 5rem 5rem 1fr;
    align-items: center;
    gap: var(--space-2);
    color: var(--muted);
    font-size: var(--text-small);
  }

  .levels span:first-child {
    text-align: right;
  }

  .level,
  .bar {
    position: relative;
    height: 0.375rem;
    overflow: hidden;
    border-radius: 1rem;
    background: var(--line);
  }

  .level::after,
  .bar::after {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background: var(--accent);
    scale: var(--level, 0) 1;
    transform-origin: left;
    transition: scale 90ms linear;
    content: '';
  }

  .level[data-way='said']::after {
    transform-origin: right;
  }

  .quality {
    display: grid;
    grid-template-columns: auto 6rem;
    align-items: center;
    justify-content: center;
    gap: var(--space-1) var(--space-3);
    color: var(--muted);
    font-size: var(--text-small);
  }

  .quality b {
    color: var(--ok);
  }

  .quality .mos {
    font-variant-numeric: tabular-nums;
  }

  .quality p {
    grid-column: 1 / -1;
    text-align: center;
    text-wrap: balance;
  }

  .bar::after {
    background: var(--ok);
    scale: var(--share) 1;
  }

  .fair b {
    color: var(--warn);
  }

  .fair .bar::after {
    background: var(--warn);
  }

  .poor b {
    color: var(--bad);
  }

  .poor .bar::after {
    background: var(--bad);
  }

  .parties li {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    border-top: 1px solid var(--line);
  }

  .parties span {
    flex: 1;
    overflow-wrap: anywhere;
  }

  .parties small {
    color: var(--muted);
  }

  .noise {
    display: flex;
    align-items: center;
    justify-content: center;
    margin: 0;
    padding: 0;
    border: 0;
    font-size: var(--text-small);
  }

  .noise legend {
    display: flex;
    float: left;
    align-items: center;
    gap: var(--space-1);
    margin-right: var(--space-3);
    color: var(--muted);
  }

  .noise label {
    position: relative;
    display: block;
    font-weight: 500;
  }

  .noise input {
    position: absolute;
    min-height: 0;
    opacity: 0;
    inset: 0;
    cursor: pointer;
  }

  .noise span {
    display: block;
    padding: var(--space-1) var(--space-3);
    background: var(--surface);
  }

  .noise label:first-of-type span {
    border-radius: 1rem 0 0 1rem;
  }

  .noise label:last-of-type span {
    border-radius: 0 1rem 1rem 0;
  }

  .noise :checked + span {
    background: var(--accent);
    color: var(--on-accent);
  }

  .noise :focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .wanted,
  .wanted > div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .wanted label {
    flex: 1 0 100%;
  }

  .talk .key {
    background: var(--surface);
  }

  @keyframes pulse {
    from {
      box-shadow: 0 0 0 0 color-mix(in srgb, var(--accent) 55%, transparent);
    }

    to {
      box-shadow: 0 0 0 1.4rem transparent;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .ringing .face {
      animation: none;
    }
  }
`;
