// SPDX-License-Identifier: Apache-2.0
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { hearButton } from './hear';
import { settingWords } from './setting-words';
import { HIDDEN, type SettingKey, type SettingValue } from './setting-schema';

/** What a control holds: whether it is ticked, or what stands in it, a list line by line or with commas. */
export type Typed = string | boolean;

/** What a row shows of a key, and how it tells of a change. */
interface Row {
  /** Of its control; unique in the element. */
  id: string;
  typed: Typed;
  /** What is wrong with it; empty if nothing is. */
  wrong: string;
  /** What may stand in a list, to be chosen instead of typed. */
  known: readonly string[];
  change: (typed: Typed) => void;
  /** In which callers will hear it, as far as it is typed; empty for the one that is set. */
  language: () => string;
}

/** What a control holds of a value; of none, the default. */
export function typedOf(key: SettingKey, value: SettingValue | undefined): Typed {
  const set = value ?? (key.list ? key.defaults : (key.defaults[0] ?? ''));
  if (key.type === 'boolean') {
    return set === true || set === 'true';
  }
  // A comma that belongs to an item stands behind a backslash, as in the files.
  return Array.isArray(set) ? set.map((item) => String(item).replaceAll(',', '\\,')).join('\n') : String(set);
}

/** The value of what a control holds; undefined leaves the key to its default. */
export function valueOf(key: SettingKey, typed: Typed): SettingValue | undefined {
  if (typeof typed === 'boolean') {
    return typed;
  }
  if (key.list) {
    const items = typed.split(/\n|(?<!\\),/).map((item) => item.trim().replaceAll('\\,', ','));
    return items.filter((item) => item !== '');
  }
  if (key.type !== 'integer') {
    return typed;
  }
  // What is no number is sent as it is: the appliance says what is wrong with it.
  const number = /^-?\d+$/.test(typed) ? Number(typed) : typed;
  return typed === '' ? undefined : number;
}

/** A key of settings with its control, what it is for, and what is wrong with it. */
export function settingRow(key: SettingKey, row: Row): TemplateResult {
  const { id, wrong } = row;
  return html`<div class="key ${wrong ? 'refused' : ''}">
    <label for=${id}>
      <span>
        ${settingWords(key.title || key.name)} <span class="fixed muted">${key.name}</span>
        ${key.required ? html`<span class="muted">(${msg('needed')})</span>` : nothing}
      </span>
    </label>
    ${control(key, row)} ${key.list ? choices(key, row) : nothing} ${hearing(key, row)}
    <p id=${`${id}-help`} class="muted small">
      ${settingWords(key.description)}${limits(key)}${key.list ? ` ${msg('One a line.')}` : ''}
    </p>
    ${wrong ? html`<p id=${`${id}-wrong`} class="small bad wrong">${wrong}</p>` : nothing}
  </div>`;
}

/** What callers will hear can be heard before. */
function hearing({ type, title, name }: SettingKey, { language }: Row): TemplateResult | typeof nothing {
  if (type !== 'words' && type !== 'sound') {
    return nothing;
  }
  return hearButton(settingWords(title || name), (button) => {
    const typed = button.parentElement?.querySelector<HTMLInputElement>('input, textarea')?.value ?? '';
    const spoken = type === 'words' && language() ? `&language=${encodeURIComponent(language())}` : '';
    return `${type === 'words' ? 'text' : 'file'}=${encodeURIComponent(typed)}${spoken}`;
  });
}

function control(key: SettingKey, row: Row): TemplateResult {
  const { id, typed, wrong, change } = row;
  const invalid = wrong ? 'true' : 'false';
  const described = describing(row);
  const input = (event: Event) => change((event.target as HTMLInputElement).value);
  if (key.type === 'boolean') {
    return html`<input
      id=${id}
      type="checkbox"
      aria-describedby=${described}
      aria-invalid=${invalid}
      .checked=${typed === true}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />`;
  }
  if (key.type === 'password') {
    return secret(key, row);
  }
  if (key.list || key.type === 'words') {
    const lines = String(typed).split('\n').length;
    return html`<textarea
      id=${id}
      rows=${Math.min(8, lines + 1)}
      spellcheck="false"
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${String(typed)}
      @input=${input}
    ></textarea>`;
  }
  if (key.options.length > 0) {
    return html`<select id=${id} aria-describedby=${described} aria-invalid=${invalid} @change=${input}>
      ${key.options.map(
        (choice) => html`<option value=${choice} ?selected=${choice === typed}>${choice || msg('not set')}</option>`,
      )}
    </select>`;
  }
  return html`<input
    id=${id}
    type=${key.type === 'integer' ? 'number' : 'text'}
    min=${key.type === 'integer' ? (key.min ?? nothing) : nothing}
    max=${key.type === 'integer' ? (key.max ?? nothing) : nothing}
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    aria-describedby=${described}
    aria-invalid=${invalid}
    ?required=${key.required}
    .value=${String(typed)}
    @input=${input}
  />`;
}

/** A secret that is set is not shown, not even as dots that one could edit: typing puts another in its place. */
function secret(key: SettingKey, row: Row): TemplateResult {
  const { id, typed, wrong, change } = row;
  const kept = typed === HIDDEN;
  return html`<div class="secret">
    <input
      id=${id}
      type="password"
      autocomplete="new-password"
      aria-describedby=${describing(row)}
      aria-invalid=${wrong ? 'true' : 'false'}
      ?required=${key.required && !kept}
      placeholder=${kept ? msg('set; stays unless you type another') : ''}
      .value=${kept ? '' : String(typed)}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
    />
    ${
      kept && !key.required
        ? html`<button type="button" class="bare" @click=${() => change('')}>
            ${msg('Take out')}<span class="unseen"> ${settingWords(key.title || key.name)}</span>
          </button>`
        : nothing
    }
  </div>`;
}

/** What is not in the list yet and could be, a button each. */
function choices(key: SettingKey, { typed, known, change }: Row): TemplateResult | typeof nothing {
  const listed = valueOf(key, typed) as string[];
  const left = known.filter((choice) => !listed.includes(choice));
  const add = (event: Event, choice: string) => {
    if (left.length === 1) {
      // The button goes; who came by keyboard stays at the list.
      (event.currentTarget as HTMLElement).closest('.key')?.querySelector('textarea')?.focus();
    }
    change(typedOf(key, [...listed, choice]));
  };
  return left.length === 0
    ? nothing
    : html`<div class="choices">
        ${left.map(
          (choice) =>
            html`<button
              type="button"
              class="plain small"
              title=${msg(str`Add ${choice}`)}
              @click=${(event: Event) => add(event, choice)}
            >
              + ${choice}
            </button>`,
        )}
      </div>`;
}

function describing({ id, wrong }: Row): string {
  return wrong ? `${id}-wrong ${id}-help` : `${id}-help`;
}

function limits({ type, min, max }: SettingKey): string {
  if (type !== 'integer' || (min === undefined && max === undefined)) {
    return '';
  }
  return ` (${min ?? '…'} – ${max ?? '…'})`;
}
