// SPDX-License-Identifier: Apache-2.0
import { badge, clock, outcome, type PluginChange, type PluginJob, Section } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** How many are shown at first. */
const FEW = 5;

/** Who plugged what, and the way back to the state before. */
export class History extends Section {
  private changes: PluginChange[] = [];
  private all = false;

  protected override async read(): Promise<void> {
    this.changes = await this.page.host.request<PluginChange[]>('/api/plugin/history');
  }

  protected override content(): TemplateResult {
    const shown = this.all ? this.changes : this.changes.slice(0, FEW);
    return html`
      ${outcome(this.trouble, this.done)}
      ${
        shown.length === 0
          ? html`<p class="muted small">${msg('Nothing was changed yet: all is as it is shipped.')}</p>`
          : html`<ol class="card changes">
              ${shown.map((change) => this.row(change))}
            </ol>`
      }
      ${
        this.changes.length > shown.length
          ? html`<button type="button" class="plain" @click=${() => this.more()}>
              ${msg(str`Show all ${this.changes.length}`)}
            </button>`
          : nothing
      }
    `;
  }

  private more(): void {
    this.all = true;
    this.page.requestUpdate();
  }

  private row(change: PluginChange): TemplateResult {
    const { id, at, user, from, sentence } = change;
    return html`<li class="row" data-change=${id}>
      <div class="what">
        <div class="title">
          <h3>${verbWords(change)}</h3>
          ${result(change)}
        </div>
        <p class="small" lang="en">${sentence}</p>
        <p class="small muted">${clock(at)} ${msg(str`by ${user} from ${from}`)}</p>
      </div>
      ${
        this.page.host.allows('admin')
          ? html`<div class="buttons">
              <button
                type="button"
                class="plain back"
                ?disabled=${this.busy}
                aria-label=${msg(str`Back to before change ${id}`)}
                @click=${() => void this.back(change)}
              >
                ${msg('Back to before')}
              </button>
            </div>`
          : nothing
      }
    </li>`;
  }

  private async back({ id, at }: PluginChange): Promise<void> {
    const later = this.changes.filter((change) => change.id > id && change.outcome === 'done').length;
    const sure = await this.page.host.confirm({
      title: msg(str`Put all plug-ins back to what they were before ${clock(at)}?`),
      sentence:
        later === 0
          ? msg('Calls go on.')
          : msg(str`What was done since goes back, too: ${later} changes. Calls go on.`),
      action: msg('Put back'),
    });
    if (sure) {
      await this.attempt(async () => {
        await this.page.host.request<PluginJob>(`/api/plugin/history/${id}/rollback`, { method: 'POST' });
      });
    }
  }
}

function verbWords({ verb, steps }: PluginChange): string {
  const what = steps.map(({ feature }) => feature).join(', ');
  return {
    install: msg(str`Install ${what}`),
    update: msg(str`Update ${what}`),
    uninstall: msg(str`Remove ${what}`),
    drain: msg(str`Remove ${what} when unused`),
    rollback: msg(str`Put back ${what}`),
  }[verb];
}

function result({ outcome: ended }: PluginChange): TemplateResult {
  switch (ended) {
    case 'done':
      return badge('ok', msg('done'), 'check');
    case 'backed-out':
      return badge('quiet', msg('put back as it was'), 'alert');
    case 'failed':
      return badge('bad', msg('failed'), 'alert');
  }
}
