// SPDX-License-Identifier: Apache-2.0
import { empty, failure, icon, LiveList, loading, logo, type Panel, controls, pieces, styles } from '@jackfield/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { frameStyles } from './frame-styles';
import './notices';
import './panel-frame';
import type { Session } from './session';
import { nextTheme, storedTheme, type Theme, useTheme } from './theme';

const THEME_WORDS: Record<Theme, { symbol: string; words: string }> = {
  system: { symbol: 'system', words: 'Theme: as the system' },
  light: { symbol: 'sun', words: 'Theme: light' },
  dark: { symbol: 'moon', words: 'Theme: dark' },
};

/** A page has one heading; a panel brings its own. */
const UNSEEN_TITLE = html`<h1 class="unseen">Jackfield</h1>`;

/** Navigation and the panel that is shown. Panels come and go as bundles do. */
@customElement('jackfield-frame')
export class Frame extends LitElement {
  static override styles = [styles, controls, pieces, frameStyles];

  @property({ attribute: false }) session!: Session;
  @state() private wanted = panelInAddress();
  @state() private theme = storedTheme();

  private readonly panels = new LiveList<Panel>(this, () => this.session, {
    path: '/api/panel',
    key: (panel) => panel.id,
    order: (a, b) => a.order - b.order || a.title.localeCompare(b.title),
    events: {},
    again: ['panel'],
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.navigated);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.navigated);
  }

  override updated(): void {
    document.title = this.current ? `${this.current.title} · Jackfield` : 'Jackfield';
  }

  override render(): TemplateResult {
    return html`
      <header>
        <button type="button" class="skip" @click=${this.skip}>Skip to the panel</button>
        <a class="brand" href="#/">${logo()}<span>Jackfield</span></a>
        <nav aria-label="Panels">
          <ul>
            ${this.panels.items.map((panel) => this.entry(panel))}
          </ul>
        </nav>
        <div class="person">${this.person()}</div>
      </header>
      <main tabindex="-1">
        <jackfield-notices .session=${this.session}></jackfield-notices>
        ${this.content()}
      </main>
    `;
  }

  private get current(): Panel | undefined {
    const panels = this.panels.items;
    return panels.find((panel) => panel.id === this.wanted) ?? panels[0];
  }

  private entry(panel: Panel): TemplateResult {
    const current = panel === this.current;
    return html`<li>
      <a href="#/${panel.id}" aria-current=${current ? 'page' : nothing}
        >${icon(panel.icon)}<span>${panel.title}</span></a
      >
    </li>`;
  }

  private person(): TemplateResult {
    const { symbol, words } = THEME_WORDS[this.theme];
    return html`
      <span class="name" title="Logged in">${this.session.who.user}</span>
      <button type="button" class="bare" title=${words} aria-label=${words} @click=${this.changeTheme}>
        ${icon(symbol)}
      </button>
      <button type="button" class="bare" title="Log out" aria-label="Log out" @click=${this.logOut}>
        ${icon('leave')}
      </button>
    `;
  }

  private content(): TemplateResult {
    if (this.panels.state === 'loading') {
      return html`${UNSEEN_TITLE}${loading('panels')}`;
    }
    if (this.panels.state === 'failed') {
      return html`${UNSEEN_TITLE}${failure(this.panels.trouble, () => void this.panels.read())}`;
    }
    return this.current
      ? html`<jackfield-panel-frame .panel=${this.current} .host=${this.session}></jackfield-panel-frame>`
      : html`${UNSEEN_TITLE}${empty(
          'jack',
          'No panel is plugged in',
          html`Install one, for example with <code>feature:install jackfield-panel-calls</code> in the shell. It appears
            here by itself.`,
        )}`;
  }

  private readonly navigated = (): void => {
    this.wanted = panelInAddress();
  };

  private readonly skip = (): void => {
    this.renderRoot.querySelector('main')?.focus();
  };

  private readonly changeTheme = (): void => {
    this.theme = nextTheme(this.theme);
    useTheme(this.theme);
  };

  private readonly logOut = (): void => {
    this.dispatchEvent(new CustomEvent('log-out'));
  };
}

function panelInAddress(): string {
  return location.hash.replace(/^#\/?/, '').split('/')[0] ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'jackfield-frame': Frame;
  }
}
