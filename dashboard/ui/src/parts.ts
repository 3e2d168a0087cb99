// SPDX-License-Identifier: Apache-2.0
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import type { LiveList } from './live-list';

/** Parts of a page as functions, not elements: two panels may carry different revisions of them. */

export type Tone = 'ok' | 'warn' | 'bad' | 'quiet' | 'accent';

/** A word that tells a state; the tone is never all that tells it. */
export function badge(tone: Tone, word: string, symbol?: string): TemplateResult {
  return html`<span class="badge ${tone}">${symbol ? icon(symbol) : nothing}${word}</span>`;
}

/** Where nothing is: what would be here, what to do, and perhaps a button that does it. */
export function empty(symbol: string, title: string, advice: unknown, button: unknown = nothing): TemplateResult {
  return html`<div class="empty">
    ${icon(symbol)}
    <p class="title">${title}</p>
    <p>${advice}</p>
    ${button}
  </div>`;
}

/** Something went wrong: the sentence, and a way to try again. */
export function failure(sentence: string, again: () => void): TemplateResult {
  return html`<div class="failure" role="alert">
    ${icon('alert')}
    <p>${sentence}</p>
    <button type="button" class="plain" @click=${again}>${msg('Try again')}</button>
  </div>`;
}

/** While the first list is on its way. */
export function loading(what: string): TemplateResult {
  return html`<p class="loading" role="status">${msg(str`Reading ${what}…`)}</p>`;
}

/** What a page begins with: its title, and beside it what counts. */
export function head(title: string, beside: unknown): TemplateResult {
  return html`<div class="head">
    <h1>${title}</h1>
    ${beside}
  </div>`;
}

interface Listing<T> {
  list: LiveList<T>;
  /** In the plural, `calls`. */
  what: string;
  /** What is found of the list. */
  shown: T[];
  /** What somebody typed to find some. */
  typed?: string;
  /** Where nothing is. */
  none: () => TemplateResult;
  some: (shown: T[]) => TemplateResult;
}

/** A list in whatever state it is: on its way, failed, empty, nothing found, or here. */
export function listing<T>({ list, what, shown, typed = '', none, some }: Listing<T>): TemplateResult {
  if (list.state === 'loading') {
    return loading(what);
  }
  if (list.state === 'failed') {
    return failure(list.trouble, () => void list.read());
  }
  if (shown.length > 0) {
    return some(shown);
  }
  return typed ? empty('search', msg(str`No ${what} match`), msg(str`None of them has “${typed}” in it.`)) : none();
}

/** A figure with its name. */
export function figure(value: string | number, name: string): TemplateResult {
  return html`<div class="figure"><span class="value">${value}</span><span class="name">${name}</span></div>`;
}

/** A field that finds by name, number or address as somebody types. */
export function search(what: string, typed: string, change: (typed: string) => void): TemplateResult {
  return html`<input
    class="search"
    type="search"
    aria-label=${msg(str`Find ${what} by name, number or address`)}
    placeholder=${msg('Name, number or address')}
    .value=${typed}
    @input=${(event: InputEvent) => change((event.target as HTMLInputElement).value)}
  />`;
}

/** The buttons of a row that change and delete what it shows; the first is found again by its name in `data-change`. */
export function changeButtons(
  name: string,
  { change, remove }: Record<'change' | 'remove', () => void>,
): TemplateResult {
  return html`<button
      type="button"
      class="plain"
      data-change=${name}
      aria-label=${msg(str`Change ${name}`)}
      @click=${change}
    >
      ${msg('Change')}
    </button>
    <button type="button" class="bare remove" aria-label=${msg(str`Delete ${name}`)} @click=${remove}>
      ${msg('Delete')}
    </button>`;
}
