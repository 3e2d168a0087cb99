// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  type Call,
  controls,
  empty,
  failure,
  head,
  loading,
  type PanelHost,
  pieces,
  styles,
  type Trunk,
} from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ANY, fields, narrow, query } from './filter';
import { Paging } from './paging';
import { recordRow, details } from './record-row';
import { recordStyles } from './record-styles';
import { Recordings } from './recordings';

/** Calls that are over: found, looked into, heard again, exported. */
export class RecordsPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, recordStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private providers: string[] = [];
  @state() private opened: ReadonlySet<string> = new Set();

  private readonly paging = new Paging(this, () => this.host);
  private readonly recordings = new Recordings(this, () => this.host);
  private watching: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readProviders();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watching?.disconnect();
    this.watching = undefined;
  }

  override render(): TemplateResult {
    const { filter } = this.paging;
    return html`
      ${head(msg('Call records'), this.exporting())}
      ${fields(filter, this.providers, (changed) => this.paging.narrow(changed))}
      <div class="news" aria-live="polite">
        ${
          this.paging.newer
            ? html`<button type="button" class="plain" @click=${() => void this.paging.read()}>
                ${msg('Show newer calls')}
              </button>`
            : nothing
        }
      </div>
      ${this.list()}
    `;
  }

  /** Older ones are read as soon as the end of the list is near. */
  override updated(): void {
    const end = this.renderRoot.querySelector('.more');
    this.watching?.disconnect();
    if (end && 'IntersectionObserver' in globalThis) {
      this.watching = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) {
            void this.paging.readMore();
          }
        },
        { rootMargin: '400px' },
      );
      this.watching.observe(end);
    }
  }

  private exporting(): TemplateResult {
    return html`<a class="export" href="/api/record.csv?${query(this.paging.filter)}" download="calls.csv"
      >${msg('Export as CSV')}</a
    >`;
  }

  private list(): TemplateResult {
    const { state, records, trouble, filter } = this.paging;
    if (state === 'loading') {
      return loading(msg('call records'));
    }
    if (state === 'failed') {
      return failure(trouble, () => void this.paging.read());
    }
    if (records.length > 0) {
      return html`<ul class="card rows">
          ${repeat(
            records,
            ({ id }) => id,
            (call) => this.row(call),
          )}
        </ul>
        ${this.more()}`;
    }
    return narrow(filter) ? this.nothingFound() : this.none();
  }

  private row(call: Call): TemplateResult {
    const opened = this.opened.has(call.id)
      ? html`<div class="known">${details(call)} ${this.recordings.render(call)}</div>`
      : nothing;
    return recordRow(call, this.host.now(), opened, this.open);
  }

  private readonly open = (call: Call, opened: boolean): void => {
    const others = [...this.opened].filter((id) => id !== call.id);
    this.opened = new Set(opened ? [...others, call.id] : others);
    if (opened) {
      void this.recordings.read(call);
    }
  };

  private more(): unknown {
    const { hasMore, readsMore, trouble } = this.paging;
    return html`
      ${trouble ? html`<p class="bad" role="alert">${trouble}</p>` : nothing}
      ${
        hasMore
          ? html`<div class="more">
              <button type="button" class="plain" ?disabled=${readsMore} @click=${() => void this.paging.readMore()}>
                ${readsMore ? msg('Reading older calls…') : msg('Show older calls')}
              </button>
            </div>`
          : html`<p class="muted small end">${msg('These are all.')}</p>`
      }
    `;
  }

  private none(): TemplateResult {
    return empty(
      'call',
      msg('No call yet'),
      msg('Every call that ends is written here, with why it ended and how it sounded.'),
    );
  }

  private nothingFound(): TemplateResult {
    return html`${empty('search', msg('No call matches'), msg('Ask for less, or for another time.'))}
      <div class="more">
        <button type="button" class="plain" @click=${() => this.paging.narrow(ANY)}>${msg('Show all calls')}</button>
      </div>`;
  }

  /** Without them there is one field less. */
  private async readProviders(): Promise<void> {
    try {
      this.providers = (await this.host.request<Trunk[]>('/api/provider')).map(({ name }) => name);
    } catch {
      this.providers = [];
    }
  }
}
