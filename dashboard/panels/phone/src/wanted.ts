// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from 'lit';
import type { Softphone } from './softphone';
import { symbol } from './symbols';
import type { Talking } from './talking';
import { words } from './words';

/** What is asked for in one of the calls. */
export interface Wanted {
  id: string;
  what: 'keys' | 'transfer' | 'add' | '';
  toggle: (id: string, what: Wanted['what']) => void;
}

/** Asks for the number that a call is to be connected to, or that is to join it. */
export function wanted({ id }: Talking, phone: Softphone, ask: Wanted): TemplateResult {
  const transfer = ask.what === 'transfer';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const number = (form.elements.namedItem('to') as HTMLInputElement).value.trim();
    const first = (event.submitter as HTMLButtonElement | null)?.value === 'first';
    if (number) {
      ask.toggle(id, ask.what);
      void (transfer
        ? first
          ? phone.dial(number, id)
          : phone.deeds.transfer(id, number)
        : phone.deeds.add(id, number));
    }
  };
  return html`<form class="wanted" @submit=${submit}>
    <label>
      ${transfer ? words.transferTo : words.addWhom}
      <input name="to" list="directory" autocomplete="off" placeholder=${words.numberOrName} required />
    </label>
    <div>
      <button value="now">${symbol(transfer ? 'transfer' : 'add')}${transfer ? words.transfer : words.add}</button>
      ${transfer ? html`<button class="plain" value="first">${words.askFirst}</button>` : nothing}
      <button type="button" class="bare" @click=${() => ask.toggle(id, ask.what)}>${words.cancel}</button>
    </div>
  </form>`;
}
