// SPDX-License-Identifier: Apache-2.0
import type { Device } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { keypad } from './keypad';
import { symbol } from './symbols';
import { words } from './words';

/** What somebody types to call it. */
export interface Dialling {
  typed: string;
  ready: boolean;
  /** Dialled last. */
  last: string;
  /** Who can be called. */
  directory: readonly Device[];
  type: (typed: string) => void;
  dial: (number: string) => void;
}

/** The field for numbers and names, with those of the house to pick from. */
export function field({ typed, ready, directory, type, dial }: Dialling): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const number = (form.elements.namedItem('number') as HTMLInputElement).value.trim();
    if (number) {
      dial(number);
    }
  };
  return html`<form class="dial" @submit=${submit}>
    <input
      name="number"
      type="text"
      aria-label=${words.numberOrName}
      placeholder=${words.numberOrName}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      list="directory"
      required
      .value=${typed}
      @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}
    />
    <datalist id="directory">${directory.map((device) => entry(device))}</datalist>
    <button class="go" ?disabled=${!ready}>${symbol('call')}<span>${words.call}</span></button>
  </form>`;
}

function entry({ name, numbers }: Device): TemplateResult {
  return html`<option value=${name}>${numbers.join(', ')}</option>`;
}

/** The keys below the field, and what is done with one press. */
export function pad({ typed, ready, last, type, dial }: Dialling): TemplateResult {
  return html`
    ${keypad((key) => type(typed + key))}
    <div class="beside">
      <button type="button" class="quiet" ?disabled=${!ready || !last} title=${last} @click=${() => dial(last)}>
        ${symbol('redial')}${words.redial}
      </button>
      ${
        typed
          ? html`<button type="button" class="quiet" aria-label=${words.erase} @click=${() => type(typed.slice(0, -1))}>
              ${symbol('erase')}
            </button>`
          : nothing
      }
    </div>
  `;
}
