// SPDX-License-Identifier: Apache-2.0
import {
  badge,
  ConsoleElement,
  controls,
  empty,
  failure,
  head,
  loading,
  type PanelHost,
  pieces,
  sentence,
  styles,
} from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { entryRow } from './entry-row';
import { levelList } from './levels';
import { type Entry, type Filter, type Level, LEVELS, line, type Page, query } from './log';
import { logStyles } from './log-styles';
import { Tail } from './tail';

const PAGE = 200;
/** So many entries are held and shown, so that the page stays quick; older ones are read again when somebody asks. */
export const MOST = 400;
/** ms that somebody may pause while typing. */
const TYPING = 300;
/** ms for which entries are gathered before they are drawn. */
const GATHER = 200;

/** What the appliance logs, live. */
export class LogsPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, logStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private filter: Filter = { level: 'info', logger: '', text: '' };
  /** Newest first. */
  @state() private entries: Entry[] = [];
  @state() private stage: 'loading' | 'failed' | 'here' = 'loading';
  @state() private trouble = '';
  @state() private next: string | undefined;
  @state() private paused = false;
  @state() private live = false;
  @state() private skipped = 0;
  @state() private levels: Record<string, string> = {};
  @state() private levelTrouble = '';
  @state() private copied = false;
  /** Oldest first: what came and is not shown yet. */
  private waiting: Entry[] = [];
  private typing: ReturnType<typeof setTimeout> | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;

  private readonly tail = new Tail({
    entry: (entry) => this.take(entry),
    skipped: (count) => (this.skipped += count),
    connected: (live) => (this.live = live),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
    void this.readLevels();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tail.stop();
    clearTimeout(this.typing);
    clearTimeout(this.gathering);
  }

  override render(): TemplateResult {
    return html`
      ${head(msg('Logs'), this.state())} ${this.tools()} ${this.list()}
      ${levelList(this.levels, this.levelTrouble, (logger, level) => void this.setLevel(logger, level))}
    `;
  }

  private state(): TemplateResult {
    if (this.paused) {
      return badge('warn', msg('paused'));
    }
    return this.live ? badge('ok', msg('live')) : badge('quiet', msg('connecting'));
  }

  private tools(): TemplateResult {
    const { level, logger, text } = this.filter;
    return html`<div class="tools" role="search">
      <label class="short">
        ${msg('From level')}
        <select @change=${(event: Event) => this.refine({ level: (event.target as HTMLSelectElement).value as Level })}>
          ${LEVELS.map((choice) => html`<option ?selected=${choice === level}>${choice}</option>`)}
        </select>
      </label>
      <label>
        Logger
        <input
          type="search"
          placeholder="jackfield.sip"
          .value=${logger}
          @input=${(event: Event) => this.refine({ logger: (event.target as HTMLInputElement).value })}
        />
      </label>
      <label>
        Text
        <input
          type="search"
          placeholder=${msg('In message or trace')}
          .value=${text}
          @input=${(event: Event) => this.refine({ text: (event.target as HTMLInputElement).value })}
        />
      </label>
      <div class="actions">${this.actions()}</div>
    </div>`;
  }

  private actions(): TemplateResult {
    const waiting = this.waiting.length;
    const none = this.entries.length === 0;
    return html`
      <button type="button" class="plain" aria-pressed=${this.paused} @click=${this.togglePause}>
        ${this.paused ? msg(str`Go on (${waiting} new)`) : msg('Pause')}
      </button>
      <button type="button" class="plain" ?disabled=${none} @click=${this.copy}>
        ${this.copied ? msg('Copied') : msg('Copy')}
      </button>
      <button type="button" class="plain" ?disabled=${none} @click=${this.download}>${msg('Download')}</button>
    `;
  }

  private list(): TemplateResult {
    if (this.stage === 'loading') {
      return loading(msg('the log'));
    }
    if (this.stage === 'failed') {
      return failure(this.trouble, () => void this.read());
    }
    if (this.entries.length === 0) {
      return empty(
        'search',
        msg('Nothing like this was logged'),
        msg('Choose a lower level or another text. What is logged from now on appears here by itself.'),
      );
    }
    const now = this.host.now();
    return html`
      ${this.gap()}
      <ul class="card" aria-label=${msg('Entries, newest first')}>
        ${repeat(
          this.entries,
          ({ number }) => number,
          (entry) => entryRow(entry, now),
        )}
      </ul>
      ${this.older()}
    `;
  }

  private gap(): TemplateResult | typeof nothing {
    return this.skipped === 0
      ? nothing
      : html`<p class="muted small" role="status">
          ${msg(str`${this.skipped} entries came too fast to be shown; the log file has them.`)}
        </p>`;
  }

  private older(): TemplateResult | typeof nothing {
    return this.next === undefined || this.entries.length >= MOST
      ? nothing
      : html`<div class="more">
          <button type="button" class="plain" @click=${this.readOlder}>${msg('Older entries')}</button>
        </div>`;
  }

  private refine(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.read(), TYPING);
  }

  /** Reads what was logged last, then follows what comes. */
  private async read(): Promise<void> {
    this.tail.stop();
    const asked = this.filter;
    try {
      const wanted = query(asked);
      wanted.set('limit', String(PAGE));
      const page = await this.host.request<Page>(`/api/log?${wanted.toString()}`);
      if (asked !== this.filter || !this.isConnected) {
        return;
      }
      this.entries = page.entries;
      this.next = page.next;
      this.waiting = [];
      this.skipped = 0;
      this.stage = 'here';
      this.tail.follow(query(asked), page.entries[0]?.number ?? 0);
    } catch (thrown) {
      this.trouble = sentence(thrown);
      this.stage = 'failed';
    }
  }

  private readonly readOlder = async (): Promise<void> => {
    try {
      const page = await this.host.request<Page>(this.next ?? '');
      this.entries = [...this.entries, ...page.entries].slice(0, MOST);
      this.next = page.next;
    } catch (thrown) {
      this.trouble = sentence(thrown);
      this.stage = 'failed';
    }
  };

  private take(entry: Entry): void {
    this.waiting.push(entry);
    if (this.waiting.length > MOST) {
      this.waiting.shift();
      this.skipped++;
    }
    this.gathering ??= setTimeout(() => this.gathered(), GATHER);
  }

  private gathered(): void {
    this.gathering = undefined;
    if (this.paused) {
      this.requestUpdate();
      return;
    }
    this.entries = [...this.waiting.reverse(), ...this.entries].slice(0, MOST);
    this.waiting = [];
  }

  private readonly togglePause = (): void => {
    this.paused = !this.paused;
    if (!this.paused) {
      this.gathered();
    }
  };

  /** Oldest first, as in a file. */
  private text(): string {
    return `${[...this.entries].reverse().map(line).join('\n')}\n`;
  }

  private readonly copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(this.text());
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  };

  private readonly download = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.text()], { type: 'text/plain' }));
    link.download = 'jackfield.log';
    link.click();
    URL.revokeObjectURL(link.href);
  };

  private async readLevels(): Promise<void> {
    try {
      this.levels = await this.host.request<Record<string, string>>('/api/log/level');
    } catch (thrown) {
      this.levelTrouble = sentence(thrown);
    }
  }

  private async setLevel(logger: string, level: string): Promise<void> {
    try {
      const body = { logger, level };
      this.levels = await this.host.request<Record<string, string>>('/api/log/level', { method: 'PUT', body });
      this.levelTrouble = '';
    } catch (thrown) {
      this.levelTrouble = sentence(thrown);
    }
  }
}
