// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const pluginStyles = css`
  .lead {
    max-width: 46rem;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
    margin-top: var(--space-4);
  }

  .tools label {
    flex: 1 1 14rem;
    max-width: 24rem;
  }

  .tools label.short {
    flex: 0 1 14rem;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  .row:last-child {
    border-bottom: 0;
  }

  .row > .wide {
    grid-column: 1 / -1;
  }

  .what {
    display: grid;
    gap: var(--space-1);
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
  }

  h3 {
    font-size: 1rem;
    font-weight: 650;
    line-height: 1.3;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: flex-end;
    gap: var(--space-2);
  }

  .bad {
    color: var(--bad);
  }

  .uses {
    color: var(--accent);
  }

  .progress {
    display: grid;
    gap: var(--space-1);
    max-width: 32rem;
  }

  .progress wa-progress-bar {
    --track-height: 0.375rem;
  }

  @media (max-width: 47rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }

    .buttons {
      justify-content: flex-start;
    }
  }
`;
