// SPDX-License-Identifier: Apache-2.0
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

const CHOICES = ['ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE', 'OFF'];

/** From which level on loggers are heard, and how to change that. */
export function levelList(
  levels: Record<string, string>,
  trouble: string,
  change: (logger: string, level: string) => void,
): TemplateResult {
  return html`<details>
    <summary>${msg('How much is logged')}</summary>
    <p class="muted small">
      ${msg('A logger is a part of the program; what is set for it holds for those below it, and stays after a restart. DEBUG and TRACE write much.')}
    </p>
    ${trouble ? html`<p role="alert" class="failure">${trouble}</p>` : nothing}
    <ul class="levels">
      ${Object.entries(levels).map(([logger, level]) => levelRow(logger, level, change))}
    </ul>
    ${addition(change)}
  </details>`;
}

function levelRow(logger: string, level: string, change: (logger: string, level: string) => void): TemplateResult {
  const choices = CHOICES.includes(level) ? CHOICES : [...CHOICES, level];
  return html`<li>
    <span class="fixed">${logger}</span>
    <select
      aria-label=${msg(str`Level of ${logger}`)}
      @change=${(event: Event) => change(logger, (event.target as HTMLSelectElement).value)}
    >
      ${choices.map((choice) => html`<option ?selected=${choice === level}>${choice}</option>`)}
    </select>
    ${
      logger === 'ROOT'
        ? html`<span></span>`
        : html`<button type="button" class="plain" @click=${() => change(logger, 'DEFAULT')}>
            ${msg('Reset')}<span class="unseen"> ${logger}</span>
          </button>`
    }
  </li>`;
}

function addition(change: (logger: string, level: string) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim();
    change(field('logger'), field('level'));
    form.reset();
  };
  return html`<div class="levels">
    <form @submit=${submit}>
      <input name="logger" required placeholder="org.jackfield.sip" aria-label=${msg('Another logger')} />
      <select name="level" aria-label=${msg('Its level')}>
        ${CHOICES.map((choice) => html`<option ?selected=${choice === 'DEBUG'}>${choice}</option>`)}
      </select>
      <button class="plain">${msg('Set')}</button>
    </form>
  </div>`;
}
