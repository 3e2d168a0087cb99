// SPDX-License-Identifier: Apache-2.0
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** What is looked for; an empty text means anything. */
export interface Filter {
  party: string;
  outcome: string;
  direction: string;
  provider: string;
  /** Local days, `2026-12-24`; both belong to the span. */
  from: string;
  to: string;
}

export const ANY: Filter = { party: '', outcome: '', direction: '', provider: '', from: '', to: '' };

/** The filter as REST takes it, and as it stands in the address of the export. */
export function query(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of ['party', 'outcome', 'direction', 'provider'] as const) {
    if (filter[key].trim()) {
      query.set(key, filter[key].trim());
    }
  }
  if (filter.from) {
    query.set('from', midnight(filter.from, 0));
  }
  if (filter.to) {
    query.set('before', midnight(filter.to, 1));
  }
  return query;
}

/** When a day of the reader's begins, some days later. */
function midnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** Whether it asks for anything but all. */
export function narrow(filter: Filter): boolean {
  return query(filter).size > 0;
}

/** The fields; `change` hears each that changes. */
export function fields(
  filter: Filter,
  providers: readonly string[],
  change: (changed: Partial<Filter>) => void,
): TemplateResult {
  const set = (key: keyof Filter) => (event: Event) =>
    change({ [key]: (event.target as HTMLInputElement | HTMLSelectElement).value });
  return html`<form class="filter" role="search" @submit=${(event: SubmitEvent) => event.preventDefault()}>
    <label class="party">
      ${msg('Number or name')}
      <input name="party" type="search" autocomplete="off" .value=${filter.party} @input=${set('party')} />
    </label>
    <label>
      ${msg('Outcome')}
      <select name="outcome" .value=${filter.outcome} @change=${set('outcome')}>
        <option value="">${msg('any')}</option>
        <option value="answered">${msg('answered')}</option>
        <option value="missed">${msg('missed')}</option>
        <option value="failed">${msg('failed')}</option>
      </select>
    </label>
    <label>
      ${msg('Direction')}
      <select name="direction" .value=${filter.direction} @change=${set('direction')}>
        <option value="">${msg('any')}</option>
        <option value="incoming">${msg('incoming')}</option>
        <option value="outgoing">${msg('outgoing')}</option>
        <option value="internal">${msg('internal')}</option>
      </select>
    </label>
    ${
      providers.length > 0
        ? html`<label>
            ${msg('Provider')}
            <select name="provider" .value=${filter.provider} @change=${set('provider')}>
              <option value="">${msg('any')}</option>
              ${providers.map((name) => html`<option value=${name}>${name}</option>`)}
            </select>
          </label>`
        : nothing
    }
    <label>
      ${msg('From')}
      <input name="from" type="date" .value=${filter.from} @change=${set('from')} />
    </label>
    <label>
      ${msg('To')}
      <input name="to" type="date" .value=${filter.to} @change=${set('to')} />
    </label>
  </form>`;
}
