// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

export const voicemailStyles = css`
  .bad {
    color: var(--bad);
  }

  .rows,
  .messages {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row {
    border-bottom: 1px solid var(--line);
  }

  .row:last-child {
    border-bottom: 0;
  }

  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    padding: var(--space-3) var(--space-4);
    cursor: pointer;
    list-style: none;
  }

  summary:hover {
    background: var(--sunken);
  }

  .devices {
    flex: 1;
    overflow-wrap: anywhere;
  }

  .badges {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }

  .known {
    padding: var(--space-2) var(--space-4) var(--space-4);
    border-top: 1px solid var(--line);
    background: var(--sunken);
  }

  .message {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-3) 0;
    border-bottom: 1px solid var(--line);
  }

  .message:last-child {
    border-bottom: 0;
  }

  .message p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    margin: 0;
    overflow-wrap: anywhere;
  }

  .message blockquote {
    margin: 0;
    max-width: 48rem;
    overflow-wrap: anywhere;
  }

  .message audio {
    width: min(100%, 28rem);
    height: 2.25rem;
  }

  .message a {
    color: var(--accent);
  }
`;
