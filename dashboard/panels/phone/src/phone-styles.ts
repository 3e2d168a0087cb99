// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const phoneStyles = css`
  .phone {
    display: grid;
    max-width: 32rem;
    gap: var(--space-4);
  }

  form {
    display: flex;
    gap: var(--space-2);
  }

  form input {
    flex: 1;
    min-width: 0;
    font-size: 1.1rem;
    font-variant-numeric: tabular-nums;
  }

  .talk {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
  }

  .talk.ringing {
    border-color: var(--accent);
  }

  .talk b {
    font-size: 1.15rem;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .first {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--space-3);
  }

  .does {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .keys {
    display: grid;
    max-width: 15rem;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--space-2);
  }
`;
