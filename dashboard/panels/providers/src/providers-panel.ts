// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  controls,
  Editor,
  empty,
  Every,
  figure,
  formStyles,
  head,
  listing,
  type PanelHost,
  pieces,
  sentence,
  styles,
  type Trunk,
  trunkList,
} from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { providerRow, type RowActions } from './provider-row';
import { providerStyles } from './provider-styles';
import { Testing } from './testing';

/** Providers: whether calls can be made over them, why not, and a test of each. */
export class ProvidersPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, formStyles, providerStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private trouble = '';

  private readonly trunks = trunkList(this, () => this.host);
  private readonly testing = new Testing(this, () => this.host);
  private readonly editor = new Editor(this, {
    kind: 'provider',
    titles: () => ({ fresh: msg('New provider'), change: (name) => msg(str`Provider ${name}`) }),
    naming: () => ({
      label: msg('Name of the provider'),
      advice: msg('As you like; routes call it so.'),
      proposal: '',
    }),
    taken: () => this.trunks.items.map(({ name }) => name),
    saved: (name) => this.saved(name),
  });

  constructor() {
    super();
    // How long a state lasts already.
    new Every(this, 10_000, () => this.requestUpdate());
  }

  override render(): TemplateResult {
    if (this.editor.open) {
      return this.editor.render();
    }
    return html`
      ${head(msg('Providers'), this.trunks.size > 0 ? this.figures() : nothing)}
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      ${listing({
        list: this.trunks,
        what: msg('providers'),
        shown: this.trunks.items,
        none: () => this.none(),
        some: (trunks) => this.rows(trunks),
      })}
    `;
  }

  private figures(): TemplateResult {
    const trunks = this.trunks.items;
    return html`
      ${figure(trunks.filter(({ status }) => status === 'up').length, msg('up'))}
      ${figure(trunks.length, msg('configured'))} ${this.addition()}
    `;
  }

  private addition(): TemplateResult | typeof nothing {
    return this.host.allows('admin') ? this.editor.button(msg('New provider')) : nothing;
  }

  private saved(name: string): void {
    this.host.notify({ sentence: msg(str`${name} is saved and in force.`), tone: 'ok' });
    void this.trunks.read();
  }

  private none(): TemplateResult {
    return empty(
      'trunk',
      msg('No provider yet'),
      msg(
        'A provider is whoever carries calls to the outside: the company whose SIP account you have, or another telephone system. You need its host, and user and password if it wants a registration.',
      ),
      this.addition(),
    );
  }

  private rows(trunks: Trunk[]): TemplateResult {
    const actions = this.actions();
    return html`<ul class="card rows">
      ${repeat(
        trunks,
        ({ name }) => name,
        (trunk) => providerRow(trunk, actions),
      )}
    </ul>`;
  }

  private actions(): RowActions {
    return {
      now: this.host.now(),
      operator: this.host.allows('operator'),
      admin: this.host.allows('admin'),
      testing: this.testing,
      change: (name) => this.editor.change(name),
      remove: (name) => void this.erase(name),
    };
  }

  private async erase(name: string): Promise<void> {
    const sure = await this.host.confirm({
      title: msg(str`Delete the provider ${name}?`),
      sentence: msg('Live calls go on; no new ones are made over it, and its routes lead nowhere.'),
      action: msg('Delete'),
      danger: true,
    });
    if (!sure) {
      return;
    }
    try {
      await this.host.request(`/api/provider/${encodeURIComponent(name)}`, { method: 'DELETE' });
      this.trouble = '';
      await this.trunks.read();
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
  }
}
