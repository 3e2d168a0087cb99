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
          ? html`<button type="button" class="bare small copy" @click=${(event: Event) => void copied(event, value)}>
                ${msg('Copy')}<span class="unseen"> ${name}</span>
              </button>
              <span class="small ok" role="status"></span>`
          : nothing
      }
    </dd>
  </div>`;
}

/** Copies a text, and says so beside the button. */
async function copied(event: Event, text: string): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const said = button.nextElementSibling;
  // Browsers lend the clipboard only to pages that came encrypted.
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    said?.replaceChildren(msg('Copied'));
  } else {
    window.getSelection()?.selectAllChildren(button.parentElement?.querySelector('.fixed') ?? button);
    said?.replaceChildren(msg('Marked: copy it by the keyboard.'));
  }
}

/** The field of a form by its name. */
export function field(form: HTMLFormElement, name: string): string {
  return (form.elements.namedItem(name) as HTMLInputElement).value;
}
