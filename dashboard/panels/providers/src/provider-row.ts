// SPDX-License-Identifier: Apache-2.0
import { badge, changeButtons, moment, span, type Tone, type Trunk } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** What can be done with a provider. */
export interface RowActions {
  /** The appliance's clock. */
  now: number;
  operator: boolean;
  admin: boolean;
  testing: {
    runs: (name: string) => boolean;
    start: (name: string) => Promise<void>;
    render: (name: string) => unknown;
  };
  change: (name: string) => void;
  remove: (name: string) => void;
}

/** The sentence stands where the appliance says nothing more. */
function status(trunk: Trunk): { tone: Tone; word: string; sentence: string } {
  switch (trunk.status) {
    case 'up':
      return { tone: 'ok', word: msg('up'), sentence: '' };
    case 'trying':
      return { tone: 'warn', word: msg('trying'), sentence: msg('No answer yet.') };
    case 'down':
      return { tone: 'bad', word: msg('down'), sentence: msg('Routes pass it over.') };
    case 'unknown':
      return { tone: 'quiet', word: msg('unknown'), sentence: msg('Its settings are not in force: look at them.') };
  }
}

/** A provider: whether it can be used and since when, what went wrong lately, and how a test of it went. */
export function providerRow(trunk: Trunk, actions: RowActions): TemplateResult {
  const { name } = trunk;
  const { tone, word, sentence } = status(trunk);
  return html`<li class="row">
    <span class="socket ${trunk.status === 'up' ? 'plugged' : ''}" aria-hidden="true"></span>
    <div class="who">
      <p><b>${name}</b> ${badge(tone, word)} ${trunk.draining ? badge('warn', msg('no new calls')) : nothing}</p>
      <p class="muted small">${since(trunk, actions.now)}${calls(trunk.calls)}</p>
    </div>
    <p class=${trunk.status === 'down' ? 'small bad detail' : 'muted small detail'}>
      ${trunk.detail || sentence || drained(trunk)}
    </p>
    ${buttons(name, actions)} ${actions.testing.render(name)} ${troubles(trunk, actions.now)}
  </li>`;
}

function drained({ draining }: Trunk): string {
  return draining ? msg('Its plug-in is removed once its calls have ended. Emergency calls still take it.') : '';
}

function since({ since }: Trunk, now: number): string {
  return since ? `${msg(str`for ${span(now - Date.parse(since))}`)} · ` : '';
}

function calls(n: number): string {
  if (n === 0) {
    return msg('no calls');
  }
  return n === 1 ? msg('1 call') : msg(str`${n} calls`);
}

function buttons(name: string, actions: RowActions): TemplateResult {
  return html`<div class="buttons">
    ${
      actions.operator
        ? html`<button
            type="button"
            class="plain try"
            aria-label=${msg(str`Test ${name}`)}
            ?disabled=${actions.testing.runs(name)}
            @click=${() => void actions.testing.start(name)}
          >
            ${msg('Test')}
          </button>`
        : nothing
    }
    ${
      actions.admin
        ? changeButtons(name, { change: () => actions.change(name), remove: () => actions.remove(name) })
        : nothing
    }
  </div>`;
}

function troubles({ name, troubles = [] }: Trunk, now: number): unknown {
  if (troubles.length === 0) {
    return nothing;
  }
  return html`<details class="troubles">
    <summary>${msg('What went wrong lately')} <span class="muted number">(${troubles.length})</span></summary>
    <ul aria-label=${msg(str`What went wrong lately with ${name}`)}>
      ${troubles.map(
        ({ at, times, sentence }) =>
          html`<li>
            <time class="muted small number" datetime=${at}>${moment(at, now)}</time>
            <span
              >${sentence} ${times > 1 ? html`<span class="muted">${msg(str`(${times} times)`)}</span>` : nothing}</span
            >
          </li>`,
      )}
    </ul>
  </details>`;
}
