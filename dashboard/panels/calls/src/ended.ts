// SPDX-License-Identifier: Apache-2.0
import { ask, type Call, duration, icon, LiveMap, moment, type PanelHost } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Traces } from './traces';
import { callingEnd } from './view';
import { inWords, who, why } from './why';

const MOST = 8;

/** The calls that ended last: from the records, for those who may read them, and from events. */
export class Ended implements ReactiveController {
  private readonly map = new LiveMap<Call>(
    (call) => call.id,
    (a, b) => Date.parse(b.ended ?? b.began) - Date.parse(a.ended ?? a.began),
  );
  private readonly opened = new Set<string>();
  private offs: (() => void)[] = [];

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
    private readonly traces: Traces,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.offs = [
      this.host().on('call-ended', (call) => {
        this.map.put(call);
        this.element.requestUpdate();
      }),
      this.host().on('resync', () => void this.read()),
    ];
    void this.read();
  }

  hostDisconnected(): void {
    this.offs.forEach((off) => off());
  }

  render(): unknown {
    const calls = this.map.list.slice(0, MOST);
    return calls.length === 0
      ? nothing
      : html`<section aria-labelledby="ended-title">
          <h2 id="ended-title">${msg('Ended last')}</h2>
          <div class="card scroll" tabindex="0" role="region" aria-label=${msg('Calls that ended last')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${msg('Ended')}</th>
                  <th scope="col">${msg('From')}</th>
                  <th scope="col">${msg('Dialled')}</th>
                  <th scope="col">${msg('Talked')}</th>
                  <th scope="col">${msg('Why')}</th>
                  <th scope="col"><span class="unseen">${msg('Details')}</span></th>
                </tr>
              </thead>
              <tbody>
                ${calls.map((call) => [endedRow(call, this.host().now(), this.button(call)), this.more(call)])}
              </tbody>
            </table>
          </div>
        </section>`;
  }

  private button(call: Call): TemplateResult {
    const open = this.opened.has(call.id);
    return html`<button
      type="button"
      class="bare"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => this.toggle(call.id)}
    >
      <span class=${open ? 'turned' : ''}>${icon('chevron')}</span>${msg('Details')}
    </button>`;
  }

  private toggle(id: string): void {
    if (!this.opened.delete(id)) {
      this.opened.add(id);
      void this.traces.read(id);
    }
    this.element.requestUpdate();
  }

  private more(call: Call): unknown {
    return this.opened.has(call.id)
      ? html`<tr class="more">
          <td colspan="6">${why(call.why)} ${this.traces.render(call.id)}</td>
        </tr>`
      : nothing;
  }

  private async read(): Promise<void> {
    if (!this.host().allows('operator')) {
      return;
    }
    const reading = this.map.reading();
    try {
      const { records } = await ask(this.host(), 'get', '/record', { query: { limit: String(MOST) } });
      this.map.replace(reading, records);
    } catch {
      // No store: what ends while the page is open is shown all the same.
      this.map.abandon(reading);
    }
    this.element.requestUpdate();
  }
}

function endedRow(call: Call, now: number, button: TemplateResult): TemplateResult {
  const talked = call.answered && call.ended ? Date.parse(call.ended) - Date.parse(call.answered) : undefined;
  const { hangup } = call;
  return html`<tr>
    <td class="number">${moment(call.ended ?? call.began, now)}</td>
    <td>${callingEnd(call).name}</td>
    <td>${call.dialled}</td>
    <td class="number">${talked === undefined ? msg('not answered') : duration(talked)}</td>
    <td>
      ${hangup ? html`${inWords(hangup.cause, hangup.reason)} <span class="muted">· ${hangup.detail || who(hangup.by)}</span>` : nothing}
    </td>
    <td>${button}</td>
  </tr>`;
}
