// SPDX-License-Identifier: Apache-2.0
import { type Call, duration, LiveMap, moment, type PanelHost } from '@jackfield/ui';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { callingEnd } from './view';

const MOST = 8;

/** The calls that ended last: from the records, for those who may read them, and from events. */
export class Ended implements ReactiveController {
  private readonly map = new LiveMap<Call>(
    (call) => call.id,
    (a, b) => Date.parse(b.ended ?? b.began) - Date.parse(a.ended ?? a.began),
  );
  private offs: (() => void)[] = [];

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
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
          <h2 id="ended-title">Ended last</h2>
          <div class="card scroll" tabindex="0" role="region" aria-label="Calls that ended last">
            <table>
              <thead>
                <tr>
                  <th scope="col">Ended</th>
                  <th scope="col">From</th>
                  <th scope="col">Dialled</th>
                  <th scope="col">Talked</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                ${calls.map((call) => endedRow(call, this.host().now()))}
              </tbody>
            </table>
          </div>
        </section>`;
  }

  private async read(): Promise<void> {
    if (!this.host().allows('operator')) {
      return;
    }
    const reading = this.map.reading();
    try {
      const { records } = await this.host().request<{ records: Call[] }>(`/api/record?limit=${MOST}`);
      this.map.replace(reading, records);
    } catch {
      // No store: what ends while the page is open is shown all the same.
      this.map.abandon(reading);
    }
    this.element.requestUpdate();
  }
}

function endedRow(call: Call, now: number): TemplateResult {
  const talked = call.answered && call.ended ? Date.parse(call.ended) - Date.parse(call.answered) : undefined;
  const { hangup } = call;
  return html`<tr>
    <td class="number">${moment(call.ended ?? call.began, now)}</td>
    <td>${callingEnd(call).name}</td>
    <td>${call.dialled}</td>
    <td class="number">${talked === undefined ? 'not answered' : duration(talked)}</td>
    <td>
      ${hangup ? html`${hangup.reason} <span class="muted">(${hangup.detail || `by ${hangup.by}`})</span>` : nothing}
    </td>
  </tr>`;
}
