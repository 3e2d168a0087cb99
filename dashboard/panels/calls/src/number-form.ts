// SPDX-License-Identifier: Apache-2.0
import { icon } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

interface NumberForm {
  label: string;
  /** What the button says. */
  action: string;
  symbol: string;
  done: (number: string) => void;
  cancel: () => void;
}

/** Asks for a number or name. */
export function numberForm({ label, action, symbol, done, cancel }: NumberForm): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).elements.namedItem('number') as HTMLInputElement;
    if (value.trim()) {
      done(value.trim());
    }
  };
  const key = (event: KeyboardEvent) => event.key === 'Escape' && cancel();
  return html`<form class="wanted" @submit=${submit}>
    <label>
      ${label}
      <input
        name="number"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${msg('Number or name')}
        required
        @keydown=${key}
        ${ref(focus)}
      />
    </label>
    <button>${icon(symbol)}${action}</button>
    <button type="button" class="bare" @click=${cancel}>${msg('Cancel')}</button>
  </form>`;
}

/** The form was asked for: whoever did goes on typing. */
function focus(field: Element | undefined): void {
  queueMicrotask(() => (field as HTMLInputElement | undefined)?.focus());
}
