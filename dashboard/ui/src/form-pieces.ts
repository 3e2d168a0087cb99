// SPDX-License-Identifier: Apache-2.0
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** What came of the last change. */
export function outcome(trouble: string, done: string): TemplateResult | typeof nothing {
  if (trouble) {
    return html`<p class="outcome bad" role="alert">${trouble}</p>`;
  }
  return done ? html`<p class="outcome ok" role="status">${done}</p>` : nothing;
}

/** Asks before something that cannot be taken back. */
export function confirmation(question: string, act: string, yes: () => void, no: () => void): TemplateResult {
  return html`<div class="confirm" role="alertdialog" aria-label=${question}>
    <p>${question}</p>
    <button type="button" class="danger" @click=${yes}>${act}</button>
    <button type="button" class="plain" @click=${no}>${msg('Cancel')}</button>
  </div>`;
}

/** A name with what stands behind it, and a button that copies it. */
export function fact(name: string, value: string, copy = false): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>
      <span class="fixed">${value}</span>
      ${
        copy
          ? html`<button type="button" class="bare small" @click=${() => void navigator.clipboard.writeText(value)}>
              ${msg('Copy')}<span class="unseen"> ${name}</span>
            </button>`
          : nothing
      }
    </dd>
  </div>`;
}

/** The field of a form by its name. */
export function field(form: HTMLFormElement, name: string): string {
  return (form.elements.namedItem(name) as HTMLInputElement).value;
}
