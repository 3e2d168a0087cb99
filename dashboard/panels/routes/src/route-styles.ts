// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const routeStyles = css`
  .lead {
    max-width: 46rem;
    margin-bottom: var(--space-4);
  }

  .news {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }

  .news:not(:empty) {
    margin-bottom: var(--space-3);
  }

  .trouble,
  .bad {
    color: var(--bad);
  }

  .row {
    display: grid;
    grid-template-columns: 2rem minmax(10rem, 1fr) minmax(8rem, 1fr) auto;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  .row:last-child {
    border-bottom: 0;
  }

  .row[draggable='true'] {
    cursor: grab;
  }

  .row.dragged {
    opacity: 0.5;
  }

  .row.target {
    box-shadow: inset 0 2px 0 var(--accent);
  }

  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row b {
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .place {
    display: grid;
    width: 2rem;
    height: 2rem;
    place-items: center;
    border: 2px solid var(--brass);
    border-radius: 50%;
    font-weight: 650;
  }

  .leads {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    gap: var(--space-1);
  }

  .dry-run {
    padding: var(--space-4);
  }

  .dry-run form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    align-items: end;
    gap: var(--space-3);
    margin-top: var(--space-3);
  }

  /* A field for a moment is wider by itself than its place. */
  .dry-run label,
  .dry-run input {
    min-width: 0;
    box-sizing: border-box;
  }

  .verdict {
    margin-top: var(--space-3);
  }

  .stages {
    margin: var(--space-2) 0;
    padding-left: var(--space-5);
  }

  .reasons {
    display: grid;
    gap: var(--space-1);
  }

  @media (max-width: 47rem) {
    .row {
      grid-template-columns: 2rem minmax(0, 1fr);
    }

    .leads,
    .buttons {
      grid-column: 2;
    }
  }
`;
