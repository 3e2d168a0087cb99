// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const callStyles = css`
  .trouble {
    margin-bottom: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-small);
    background: var(--bad-soft);
    color: var(--bad);
  }

  .call > .trouble {
    grid-column: 1 / -1;
    margin: 0;
  }

  .calls {
    display: grid;
    gap: var(--space-3);
  }

  .bad,
  .poor {
    color: var(--bad);
  }

  .strained {
    color: var(--warn);
  }

  .strained,
  .poor {
    font-weight: 650;
  }

  .packets {
    display: inline-flex;
    gap: var(--space-2);
  }

  .wire .icon {
    margin-right: 0.2em;
    vertical-align: -0.25em;
  }

  .call {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 6.5rem minmax(15rem, auto);
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
  }

  .patch {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(7rem, 9rem) minmax(0, 1fr);
    align-items: center;
    gap: var(--space-4);
  }

  .ends {
    display: grid;
    gap: var(--space-3);
  }

  .party {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 0;
  }

  .party > span:first-child {
    display: inline-flex;
    color: var(--brass);
  }

  .party b {
    overflow: hidden;
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .wire {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
  }

  .cord {
    position: relative;
    display: grid;
    justify-items: center;
    color: var(--accent);
    font-size: var(--text-small);
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
  }

  .cord svg {
    width: calc(100% - 10px);
    height: 1.75rem;
    overflow: visible;
  }

  .cord path {
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 3;
    vector-effect: non-scaling-stroke;
  }

  .cord .words {
    min-height: 1.2em;
  }

  .cord .codec {
    color: var(--muted);
    font-weight: 500;
  }

  .jack {
    position: absolute;
    top: calc(1.2em + 1px);
    width: 13px;
    height: 13px;
    border: 3px solid var(--brass);
    border-radius: 50%;
    background: var(--surface);
  }

  .jack.left {
    left: 3px;
  }

  .jack.right {
    right: 3px;
  }

  .cord.ringing,
  .cord.looking {
    color: var(--warn);
  }

  .cord.ringing path,
  .cord.looking path {
    stroke-dasharray: 3 9;
    animation: along 900ms linear infinite;
  }

  .cord.held {
    color: var(--warn);
  }

  .cord.held path {
    stroke-dasharray: 9 7;
  }

  .cord.none {
    color: var(--muted);
  }

  .cord.mixed path {
    stroke: var(--brass);
  }

  .cord.mixed > .words:first-child {
    color: var(--brass-text);
  }

  @keyframes along {
    to {
      stroke-dashoffset: -12;
    }
  }

  .state {
    display: grid;
    justify-items: end;
    gap: var(--space-1);
  }

  .time {
    font-size: 1.125rem;
    font-weight: 600;
  }

  .actions {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-1);
  }

  .actions > .danger:nth-child(odd) {
    grid-column: 2;
  }

  .actions button {
    min-height: 2rem;
    font-size: var(--text-small);
  }

  .actions .bare > span {
    display: inline-flex;
    transition: rotate 120ms;
  }

  .turned {
    rotate: 180deg;
  }

  .details {
    grid-column: 1 / -1;
    min-width: 0;
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
  }

  table {
    min-width: 38rem;
  }

  .details dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-5);
    margin-bottom: var(--space-3);
  }

  dt {
    color: var(--muted);
    font-size: var(--text-small);
  }

  .details th.number,
  .details td.number:nth-child(n + 4) {
    text-align: right;
  }

  .far {
    display: inline-block;
    min-width: 8rem;
    white-space: normal;
  }

  tr:has(+ .chain) > * {
    padding-bottom: 0;
    border-bottom: 0;
  }

  tbody th {
    color: var(--text);
    white-space: normal;
  }

  tbody th .fixed {
    display: block;
    font-weight: 400;
    white-space: nowrap;
  }

  @media (max-width: 60rem) {
    .call {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .patch {
      grid-column: 1 / -1;
    }

    .state {
      display: flex;
      align-items: center;
      justify-items: start;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
    }
  }

  @media (max-width: 34rem) {
    .call {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--space-3);
    }

    .actions {
      justify-content: start;
    }

    .patch {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-2);
    }

    .cord {
      max-width: 10rem;
    }
  }
`;
