// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const deviceStyles = css`
  .row {
    display: grid;
    grid-template-columns: auto minmax(8rem, 1fr) minmax(0, 2fr) 14rem;
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

  .where ul {
    display: grid;
    gap: var(--space-2);
  }

  .state {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-2);
  }

  .bad {
    color: var(--bad);
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
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .where {
      grid-column: 2 / -1;
      grid-row: 2;
    }
  }
`;
