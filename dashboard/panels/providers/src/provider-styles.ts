// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const providerStyles = css`
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row {
    display: grid;
    grid-template-columns: auto minmax(10rem, 1fr) minmax(0, 2fr) auto;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  .row:last-child {
    border-bottom: 0;
  }

  .row b {
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .bad {
    color: var(--bad);
  }

  .trouble {
    margin-bottom: var(--space-3);
    color: var(--bad);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }

  .test,
  .troubles {
    grid-column: 2 / -1;
  }

  .steps {
    display: grid;
    gap: var(--space-1);
    margin: var(--space-2) 0;
    padding-left: var(--space-5);
    overflow-wrap: anywhere;
  }

  .steps .icon {
    width: 1em;
    height: 1em;
    vertical-align: -0.1em;
  }

  .troubles summary {
    cursor: pointer;
    font-size: var(--text-small);
  }

  .troubles ul {
    display: grid;
    gap: var(--space-1);
    margin-top: var(--space-2);
    padding: 0;
    list-style: none;
    font-size: var(--text-small);
  }

  .troubles li {
    display: grid;
    grid-template-columns: 9rem minmax(0, 1fr);
    gap: var(--space-2);
    overflow-wrap: anywhere;
  }

  .socket {
    display: grid;
    width: 26px;
    height: 26px;
    place-items: center;
    border: 3px solid var(--line-strong);
    border-radius: 50%;
  }

  .socket.plugged {
    border-color: var(--brass);
  }

  .socket.plugged::after {
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--accent);
    content: '';
  }

  @media (max-width: 47rem) {
    .row {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .detail,
    .buttons {
      grid-column: 2;
    }

    .troubles li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
