// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  controls,
  empty,
  Every,
  figure,
  formStyles,
  head,
  listing,
  LiveList,
  type PanelHost,
  pieces,
  type Plugin,
  styles,
} from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Doing, type Verb } from './doing';
import { type Choice, chosen, inOrder, matching, type Wish } from './finding';
import { History } from './history';
import { pluginRow } from './plugin-row';
import { PluginSettings } from './plugin-settings';
import { pluginStyles } from './plugin-styles';
import { Shelf } from './shelf';
import { Unmanaged } from './unmanaged';
import { kindWords, KINDS } from './words';

/** ms after which it is read again who uses what: calls that come and go are no change of a plug-in, and so no event. */
const LOOK = 5000;

/** What is plugged in and what could be. */
export class PluginsPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, formStyles, pluginStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private wish: Wish = { typed: '', choice: 'all' };

  /** Settings that are open, by feature. */
  private readonly opened = new Map<string, PluginSettings>();

  private readonly plugins = new LiveList<Plugin>(this, () => this.host, {
    path: '/api/plugin',
    key: ({ feature }) => feature,
    order: inOrder,
    events: { plugin: (map, plugin) => map.put(plugin) },
  });
  private readonly doing = new Doing(
    this,
    () => this.host,
    (feature) => this.find(feature),
  );

  private readonly shelf = new Shelf(this, () => void this.plugins.read());
  private readonly history = new History(this);
  private readonly unmanaged = new Unmanaged(this);
  private off: () => void = () => undefined;

  constructor() {
    super();
    new Every(this, LOOK, () => void (this.plugins.size > 0 && this.plugins.read()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readRest();
    this.off = this.host.on('plugin', ({ job }) => {
      if (job === undefined || job.state === 'done' || job.state === 'failed' || job.state === 'hanging') {
        this.readRest();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.off();
  }

  private readRest(): void {
    void this.shelf.open();
    void this.history.open();
    void this.unmanaged.open();
  }

  override willUpdate(): void {
    for (const [feature, settings] of this.opened) {
      if (!settings.fits(this.find(feature))) {
        this.opened.delete(feature);
      }
    }
  }

  override render(): TemplateResult {
    const all = this.plugins.items;
    return html`
      ${head(msg('Plug-ins'), this.figures(all))}
      <p class="muted lead">
        ${msg('They come and go while people talk. What is shipped lies ready on the appliance, others are uploaded: nothing is fetched from a network.')}
      </p>
      ${this.plugins.size > 0 ? this.tools(all) : nothing}
      ${listing({
        list: this.plugins,
        what: msg('plug-ins'),
        shown: matching(all, this.wish),
        typed: this.wish.typed,
        none: () => this.none(),
        some: (plugins) => html`${KINDS.map((kind) => this.group(kind, plugins))}`,
      })}
      ${this.unmanaged.render()}
      <section aria-labelledby="shelf">
        <h2 id="shelf">${msg('Uploaded files')}</h2>
        ${this.shelf.render()}
      </section>
      <section aria-labelledby="history">
        <h2 id="history">${msg('What was changed')}</h2>
        ${this.history.render()}
      </section>
    `;
  }

  private figures(all: Plugin[]): TemplateResult | typeof nothing {
    const updates = chosen(all, 'update').length;
    return all.length === 0
      ? nothing
      : html`
          ${figure(chosen(all, 'in').length, msg('installed'))} ${figure(chosen(all, 'ready').length, msg('ready'))}
          ${updates > 0 ? figure(updates, msg('with an update')) : nothing}
        `;
  }

  private tools(all: Plugin[]): TemplateResult {
    const words: Record<Choice, string> = {
      all: msg('All'),
      in: msg('Installed'),
      ready: msg('Not installed'),
      update: msg('With an update'),
      trouble: msg('In trouble'),
    };
    return html`<div class="tools" role="search">
      <label>
        ${msg('Find')}
        <input
          type="search"
          placeholder=${msg('Name or what it is good for')}
          .value=${this.wish.typed}
          @input=${(event: Event) => this.refine({ typed: (event.target as HTMLInputElement).value })}
        />
      </label>
      <label class="short">
        ${msg('Show')}
        <select
          @change=${(event: Event) => this.refine({ choice: (event.target as HTMLSelectElement).value as Choice })}
        >
          ${(Object.keys(words) as Choice[]).map(
            (choice) =>
              html`<option value=${choice} ?selected=${choice === this.wish.choice}>
                ${words[choice]} (${chosen(all, choice).length})
              </option>`,
          )}
        </select>
      </label>
    </div>`;
  }

  private refine(change: Partial<Wish>): void {
    this.wish = { ...this.wish, ...change };
  }

  private find(feature: string): Plugin | undefined {
    return this.plugins.items.find((plugin) => plugin.feature === feature);
  }

  private none(): TemplateResult {
    return this.wish.choice === 'all'
      ? empty(
          'plug',
          msg('No plug-in lies ready'),
          msg(
            'Those that ship with the appliance appear here once it has started; others when their features are added.',
          ),
        )
      : empty('plug', msg('None like this'), msg('Show all to see the others.'));
  }

  private group(kind: Plugin['kind'], plugins: Plugin[]): TemplateResult | typeof nothing {
    const these = plugins.filter((plugin) => plugin.kind === kind);
    return these.length === 0
      ? nothing
      : html`<section aria-labelledby=${`kind-${kind}`}>
          <h2 id=${`kind-${kind}`}>${kindWords(kind)}</h2>
          <ul class="card">
            ${repeat(
              these,
              ({ feature }) => feature,
              (plugin) => this.row(plugin),
            )}
          </ul>
        </section>`;
  }

  private row(plugin: Plugin): TemplateResult {
    const { feature, settings } = plugin;
    const admin = this.host.allows('admin');
    return pluginRow(plugin, {
      ...(admin ? { act: (verb: Verb) => void this.act(plugin, verb) } : {}),
      ...(this.host.allows('operator') ? { retry: (engine: string) => void this.retry(feature, engine) } : {}),
      ...(admin && settings.length > 0 ? { toggleSettings: () => this.toggleSettings(plugin) } : {}),
      busy: this.doing.busy(feature),
      refused: this.doing.refused.get(feature),
      settings: this.opened.get(feature)?.render() ?? nothing,
    });
  }

  private async retry(feature: string, engine: string): Promise<void> {
    await this.doing.retry(feature, engine);
    await this.plugins.read();
  }

  private toggleSettings(plugin: Plugin): void {
    if (!this.opened.delete(plugin.feature)) {
      const settings = new PluginSettings(this, plugin);
      this.opened.set(plugin.feature, settings);
      void settings.open();
    }
    this.requestUpdate();
  }

  /** The button that was pressed goes with what it was for; whoever works by keyboard stays at the plug-in. */
  private async act(plugin: Plugin, verb: Verb): Promise<void> {
    await this.doing.begin(plugin, verb);
    await this.updateComplete;
    if (this.isConnected && !this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>(`[data-feature="${plugin.feature}"] h3`)?.focus();
    }
  }
}
