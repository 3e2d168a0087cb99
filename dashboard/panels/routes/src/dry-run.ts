// SPDX-License-Identifier: Apache-2.0
import { badge, type Device, type PanelHost, sentence, type Trunk } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** What `GET /api/route/explain` answers. */
export interface Explanation {
  rule?: string;
  emergency: boolean;
  stages: { number: string; targets: string[]; timeout: number }[];
  refusal?: { cause: number; reason: string };
  reasons: string[];
}

interface Fields {
  to: HTMLInputElement;
  from: HTMLSelectElement;
  caller: HTMLInputElement;
  at: HTMLInputElement;
}

/** Asks the router which rule a number would take, without dialling: who calls what, and when. */
export class DryRun implements ReactiveController {
  /** Who may call: `device:NAME`, `provider:NAME`. */
  sources: readonly string[] = [];
  private known = false;
  private answer: { number: string; explanation: Explanation } | undefined;
  private trouble = '';
  private busy = false;
  private offs: (() => void)[] = [];

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    const host = this.host();
    this.offs = [
      host.on('resync', () => void this.readSources()),
      host.on('device', ({ name }) => this.change(`device:${name}`, true)),
      host.on('device-removed', ({ name }) => this.change(`device:${name}`, false)),
      host.on('provider', ({ name }) => this.change(`provider:${name}`, true)),
      host.on('provider-removed', ({ name }) => this.change(`provider:${name}`, false)),
    ];
    void this.readSources();
  }

  hostDisconnected(): void {
    this.offs.forEach((off) => off());
    this.offs = [];
  }

  render(): TemplateResult {
    return html`<section class="dry-run card" aria-labelledby="dry-run-title">
      <h2 id="dry-run-title">${msg('Which rule would a number take?')}</h2>
      <p class="muted small">${msg('Nothing is dialled.')}</p>
      <form @submit=${this.ask}>
        <label>
          ${msg('Number')}
          <input name="to" inputmode="tel" placeholder="0301234567" autocomplete="off" spellcheck="false" required />
        </label>
        <label>
          ${msg('Dialled by')}
          <select name="from">
            ${this.sources.map((source) => html`<option value=${source}>${source.replace(':', ' ')}</option>`)}
          </select>
        </label>
        <label>
          ${msg('Calling number')}
          <input name="caller" inputmode="tel" placeholder=${msg('any')} autocomplete="off" spellcheck="false" />
        </label>
        <label>
          ${msg('When')}
          <input name="at" type="datetime-local" aria-describedby="dry-run-when" />
        </label>
        <button type="submit" class="plain" ?disabled=${this.busy || this.sources.length === 0}>
          ${msg('Show the rule')}
        </button>
      </form>
      <p id="dry-run-when" class="muted small">${msg('No time means now.')}</p>
      <div aria-live="polite">${this.outcome()}</div>
    </section>`;
  }

  private outcome(): unknown {
    if (this.trouble) {
      return html`<p class="bad">${this.trouble}</p>`;
    }
    if (this.known && this.sources.length === 0) {
      return html`<p class="muted small">${msg('Nobody could dial yet: there is no device and no provider.')}</p>`;
    }
    return this.answer ? explained(this.answer.number, this.answer.explanation) : nothing;
  }

  private change(source: string, there: boolean): void {
    if (there !== this.sources.includes(source)) {
      this.sources = there ? [...this.sources, source] : this.sources.filter((other) => other !== source);
      this.element.requestUpdate();
    }
  }

  private async readSources(): Promise<void> {
    try {
      const [devices, trunks] = await Promise.all([
        this.host().request<Device[]>('/api/device'),
        this.host().request<Trunk[]>('/api/provider'),
      ]);
      this.known = true;
      this.trouble = '';
      this.sources = [...devices.map(({ name }) => `device:${name}`), ...trunks.map(({ name }) => `provider:${name}`)];
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    this.element.requestUpdate();
  }

  private readonly ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = (event.target as HTMLFormElement).elements as unknown as Fields;
    const number = fields.to.value.trim();
    const query = new URLSearchParams({ from: fields.from.value, to: number });
    if (fields.caller.value.trim()) {
      query.set('caller', fields.caller.value.trim());
    }
    if (fields.at.value) {
      query.set('at', new Date(fields.at.value).toISOString());
    }
    this.busy = true;
    this.element.requestUpdate();
    try {
      const explanation = await this.host().request<Explanation>(`/api/route/explain?${query}`);
      this.answer = { number, explanation };
      this.trouble = '';
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    this.busy = false;
    this.element.requestUpdate();
  };
}

function explained(number: string, { rule, emergency, stages, refusal, reasons }: Explanation): TemplateResult {
  return html`
    <p class="verdict">${verdict(number, rule, emergency, refusal)}</p>
    ${
      stages.length > 0
        ? html`<ol class="stages">
            ${stages.map(
              ({ number: dialled, targets, timeout }) =>
                html`<li>
                  ${targets.join(' + ')}
                  <span class="muted">${msg(str`dialled as ${dialled}, rings up to ${timeout} s`)}</span>
                </li>`,
            )}
          </ol>`
        : nothing
    }
    <ul class="reasons muted small">
      ${reasons.map((reason) => html`<li>${reason}</li>`)}
    </ul>
  `;
}

function verdict(
  number: string,
  rule: string | undefined,
  emergency: boolean,
  refusal: Explanation['refusal'],
): TemplateResult {
  if (refusal) {
    return html`${badge('bad', msg('refused'))} ${msg(str`${number} goes nowhere: ${refusal.reason}.`)}`;
  }
  const how = rule ? msg(str`${number} takes the rule ${rule}.`) : msg(str`${number} needs no rule.`);
  return html`${badge(emergency ? 'bad' : 'ok', emergency ? msg('emergency') : msg('goes'))} ${how}`;
}
