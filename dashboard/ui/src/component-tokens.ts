// SPDX-License-Identifier: Apache-2.0
import { css } from 'lit';

/**
 * The component library in our colours, spaces and letters (tokens.ts). Each of its roles is named, so that light and dark come
 * from our tokens alone.
 */
export const componentTokens = css`
  :root {
    --wa-font-family-body: var(--letters);
    --wa-font-family-code: var(--letters-fixed);
    --wa-font-size-scale: 0.9375;
    --wa-border-radius-s: 4px;
    --wa-border-radius-m: var(--radius-small);
    --wa-border-radius-l: var(--radius);
    --wa-focus-ring-width: 2px;

    --wa-color-surface-raised: var(--surface);
    --wa-color-surface-default: var(--surface);
    --wa-color-surface-lowered: var(--sunken);
    --wa-color-surface-border: var(--line);
    --wa-color-text-normal: var(--text);
    --wa-color-text-quiet: var(--muted);
    --wa-color-text-link: var(--accent);
    --wa-color-focus: var(--accent);
    --wa-color-overlay-modal: rgb(10 14 16 / 45%);
    --wa-color-shadow: rgb(10 14 16 / 14%);

    --wa-color-brand-fill-quiet: var(--accent-soft);
    --wa-color-brand-fill-normal: var(--accent-soft);
    --wa-color-brand-fill-loud: var(--accent);
    --wa-color-brand-border-quiet: var(--accent-soft);
    --wa-color-brand-border-normal: var(--accent);
    --wa-color-brand-border-loud: var(--accent);
    --wa-color-brand-on-quiet: var(--accent);
    --wa-color-brand-on-normal: var(--accent);
    --wa-color-brand-on-loud: var(--on-accent);

    --wa-color-success-fill-quiet: var(--ok-soft);
    --wa-color-success-fill-normal: var(--ok-soft);
    --wa-color-success-fill-loud: var(--ok);
    --wa-color-success-border-quiet: var(--ok-soft);
    --wa-color-success-border-normal: var(--ok);
    --wa-color-success-border-loud: var(--ok);
    --wa-color-success-on-quiet: var(--ok);
    --wa-color-success-on-normal: var(--ok);
    --wa-color-success-on-loud: var(--surface);

    --wa-color-warning-fill-quiet: var(--warn-soft);
    --wa-color-warning-fill-normal: var(--warn-soft);
    --wa-color-warning-fill-loud: var(--warn);
    --wa-color-warning-border-quiet: var(--warn-soft);
    --wa-color-warning-border-normal: var(--warn);
    --wa-color-warning-border-loud: var(--warn);
    --wa-color-warning-on-quiet: var(--warn);
    --wa-color-warning-on-normal: var(--warn);
    --wa-color-warning-on-loud: var(--surface);

    --wa-color-danger-fill-quiet: var(--bad-soft);
    --wa-color-danger-fill-normal: var(--bad-soft);
    --wa-color-danger-fill-loud: var(--bad);
    --wa-color-danger-border-quiet: var(--bad-soft);
    --wa-color-danger-border-normal: var(--bad);
    --wa-color-danger-border-loud: var(--bad);
    --wa-color-danger-on-quiet: var(--bad);
    --wa-color-danger-on-normal: var(--bad);
    --wa-color-danger-on-loud: var(--surface);

    --wa-color-neutral-fill-quiet: var(--sunken);
    --wa-color-neutral-fill-normal: var(--sunken);
    --wa-color-neutral-fill-loud: var(--text);
    --wa-color-neutral-border-quiet: var(--line);
    --wa-color-neutral-border-normal: var(--line);
    --wa-color-neutral-border-loud: var(--line-strong);
    --wa-color-neutral-on-quiet: var(--muted);
    --wa-color-neutral-on-normal: var(--text);
    --wa-color-neutral-on-loud: var(--surface);

    --wa-form-control-placeholder-color: var(--muted);
    --wa-form-control-padding-block: 0.5em;
    --wa-form-control-padding-inline: 0.75em;
    --wa-form-control-label-font-weight: 550;
    --wa-tooltip-background-color: var(--text);
    --wa-tooltip-content-color: var(--surface);
  }
`;
