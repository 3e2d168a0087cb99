// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

/** A rail at the left; on a narrow screen a bar at the top. */
export const frameStyles = css`
  :host {
    display: grid;
    grid-template-columns: 13.5rem minmax(0, 1fr);
    min-height: 100dvh;
  }

  header {
    position: sticky;
    top: 0;
    display: flex;
    flex-direction: column;
    height: 100dvh;
    padding: var(--space-4) var(--space-3);
    border-right: 1px solid var(--line);
    background: var(--surface);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: 0 var(--space-2);
    margin-bottom: var(--space-5);
    color: var(--text);
    font-size: 1.0625rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    text-decoration: none;
  }

  .logo {
    width: 2rem;
    height: 2rem;
  }

  nav {
    flex: 1;
    overflow-y: auto;
  }

  nav ul {
    display: grid;
    gap: 2px;
  }

  nav a {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-2);
    border-radius: var(--radius-small);
    color: var(--muted);
    font-weight: 550;
    text-decoration: none;
  }

  nav a:hover {
    background: var(--sunken);
    color: var(--text);
  }

  nav a[aria-current] {
    background: var(--accent-soft);
    color: var(--accent);
  }

  .person {
    display: flex;
    align-items: center;
    padding-left: var(--space-2);
    border-top: 1px solid var(--line);
    padding-top: var(--space-3);
  }

  .person .name {
    flex: 1;
    overflow: hidden;
    font-size: var(--text-small);
    font-weight: 600;
    text-overflow: ellipsis;
  }

  main {
    width: min(76rem, 100%);
    padding: var(--space-5);
    outline: none;
  }

  .skip {
    position: fixed;
    z-index: 2;
    top: var(--space-2);
    left: var(--space-2);
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  @media (max-width: 47rem) {
    :host {
      display: block;
    }

    header {
      z-index: 1;
      flex-flow: row wrap;
      align-items: center;
      height: auto;
      padding: var(--space-2) var(--space-3) 0;
      border-right: 0;
      border-bottom: 1px solid var(--line);
    }

    .brand {
      flex: 1;
      margin: 0;
    }

    .person {
      padding: 0;
      border: 0;
    }

    .person .name {
      display: none;
    }

    nav {
      order: 3;
      flex: 1 0 100%;
      overflow-x: auto;
    }

    nav ul {
      display: flex;
      padding: var(--space-2) 0;
    }

    main {
      padding: var(--space-4) var(--space-3);
    }
  }
`;
