// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

/** How the ladder of a call's messages looks, and the steps that say why. */
export const traceStyles = css`
  .why {
    margin: 0;
    padding-inline-start: 1.5em;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }

  .ladder {
    min-width: calc(7rem + var(--columns) * 9rem);
  }

  .ladder ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .rung {
    display: grid;
    grid-template-columns: 7rem repeat(var(--columns), minmax(9rem, 1fr));
    align-items: center;
    width: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: center;
  }

  button.rung {
    cursor: pointer;
    min-height: 1.9rem;
  }

  button.rung:hover {
    background: color-mix(in srgb, currentColor 6%, transparent);
  }

  /* From the middle of one column to the middle of another. */
  .arrow {
    position: relative;
    margin-inline: 4.5rem;
    border-bottom: 2px solid currentColor;
    font-size: 0.85em;
    line-height: 1.3;
    white-space: nowrap;
  }

  .arrow.provisional {
    border-bottom-style: dashed;
  }

  .arrow.negative {
    border-bottom-style: double;
    border-bottom-width: 4px;
  }

  .arrow::after {
    content: '';
    position: absolute;
    bottom: -0.3rem;
    border: 0.25rem solid transparent;
  }

  .arrow.right::after {
    right: -0.3rem;
    border-left-color: currentColor;
  }

  .arrow.left::after {
    left: -0.3rem;
    border-right-color: currentColor;
  }

  .ladder pre {
    margin: 0.25rem 0 0.75rem 7rem;
    padding: 0.5rem 0.75rem;
    overflow: auto;
    border-inline-start: 2px solid currentColor;
    font-size: 0.8em;
  }
`;
