// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  controls,
  Editor,
  empty,
  figure,
  formStyles,
  head,
  listing,
  LiveList,
  type PanelHost,
  pieces,
  sentence,
  styles,
} from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Arranging } from './arranging';
import { Dragging } from './dragging';
import { DryRun } from './dry-run';
import { before, choices, last, type Route } from './route';
import { routeRow, type RowActions } from './route-row';
import { routeStyles } from './route-styles';

/** Where numbers lead: the rules in their order, and what they would do. */
export class RoutesPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, formStyles, routeStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private trouble = '';

  private readonly routes = new LiveList<Route>(this, () => this.host, {
    path: '/api/route',
    key: (route) => route.name,
    order: before,
    events: {},
    again: ['setting', 'setting-removed'],
  });
  private readonly arranging = new Arranging(
    this,
    () => this.host,
    () => this.routes.read(),
  );
  private readonly dragging = new Dragging(this, (name, onto) => void this.drop(name, onto));
  private readonly dryRun = new DryRun(this, () => this.host);
  private readonly editor = new Editor(this, {
    kind: 'route',
    titles: () => ({ fresh: msg('New route'), change: (name) => msg(str`Route ${name}`) }),
    naming: () => ({
      label: msg('Name of the route'),
      advice: msg('As you like. It is looked at after all that are there; afterwards you can move it.'),
      proposal: '',
    }),
    taken: () => this.routes.items.map(({ name }) => name),
    known: (key) => choices(key, this.dryRun.sources),
    proposal: () => ({ order: last(this.routes.items) }),
    saved: (name) => this.saved(name),
  });

  override render(): TemplateResult {
    if (this.editor.open) {
      return this.editor.render();
    }
    return html`
      ${head(msg('Routes'), this.routes.size > 0 ? [figure(this.routes.size, msg('rules')), this.addition()] : nothing)}
      <p class="muted lead">
        ${msg('Rules are looked at from the top; the first that fits is taken. Emergency numbers and the numbers of devices and services come before all rules.')}
      </p>
      ${this.said()}
      ${listing({
        list: this.routes,
        what: msg('routes'),
        shown: this.routes.items,
        none: () => this.none(),
        some: (routes) => this.rows(routes),
      })}
      ${this.dryRun.render()}
    `;
  }

  private addition(): TemplateResult | typeof nothing {
    return this.host.allows('admin') ? this.editor.button(msg('New route')) : nothing;
  }

  private saved(name: string): void {
    this.host.notify({ sentence: msg(str`${name} is saved and in force.`), tone: 'ok' });
    void this.routes.read();
  }

  /** What came of the last thing that was done. */
  private said(): TemplateResult {
    const trouble = this.trouble || this.arranging.trouble;
    return html`
      ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
      <div class="news" aria-live="polite">
        ${this.arranging.news ? html`<p>${this.arranging.news}</p>` : nothing}
        ${
          this.arranging.canUndo
            ? html`<button type="button" class="plain undo" @click=${() => void this.arranging.undo()}>
                ${msg('Undo')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  private none(): TemplateResult {
    return empty(
      'route',
      msg('No route yet'),
      msg(
        'Devices and services call each other without one. A route leads other numbers to a provider, and calls that a provider brings to a device.',
      ),
      this.addition(),
    );
  }

  private names(): string[] {
    return this.arranging.shown(this.routes.items.map(({ name }) => name));
  }

  private rows(routes: Route[]): TemplateResult {
    const names = this.names();
    const ordered = [...routes].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
    const actions = this.host.allows('admin') ? this.actions() : undefined;
    return html`<ol class="card rows">
      ${repeat(
        ordered,
        ({ name }) => name,
        (route, i) => routeRow(route, i + 1, ordered.length, actions),
      )}
    </ol>`;
  }

  private actions(): RowActions {
    return {
      drag: this.dragging,
      busy: this.arranging.busy,
      move: (name, by) => void this.step(name, by),
      change: (name) => this.editor.change(name),
      remove: (name) => void this.erase(name),
    };
  }

  private async drop(name: string, onto: string): Promise<void> {
    const names = this.names();
    await this.arranging.move(names, name, names.indexOf(onto));
  }

  /** The row moves away under the finger; the button that was pressed stays the one that has the focus. */
  private async step(name: string, by: -1 | 1): Promise<void> {
    const names = this.names();
    await this.arranging.move(names, name, names.indexOf(name) + by);
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll('.row')[this.names().indexOf(name)];
    const same = row?.querySelector<HTMLButtonElement>(by < 0 ? '.up' : '.down');
    const other = row?.querySelector<HTMLButtonElement>(by < 0 ? '.down' : '.up');
    (same?.disabled ? other : same)?.focus();
  }

  private async erase(name: string): Promise<void> {
    const sure = await this.host.confirm({
      title: msg(str`Delete the route ${name}?`),
      sentence: msg('Its numbers go to the routes after it, or nowhere.'),
      action: msg('Delete'),
      danger: true,
    });
    if (!sure) {
      return;
    }
    try {
      await this.host.request(`/api/route/${encodeURIComponent(name)}`, { method: 'DELETE' });
      this.trouble = '';
      await this.routes.read();
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
  }
}
