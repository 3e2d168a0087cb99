// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  controls,
  empty,
  failure,
  icon,
  LANGUAGES,
  type Language,
  language,
  LiveList,
  loading,
  logo,
  type Panel,
  pieces,
  styles,
  useLanguage,
} from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Background } from './background';
import './clerk';
import { frameStyles } from './frame-styles';
import './notices';
import { importModule } from './panel-frame';
import type { Session } from './session';
import { nextTheme, storedTheme, type Theme, useTheme } from './theme';

const THEME_SYMBOLS: Record<Theme, string> = { system: 'system', light: 'sun', dark: 'moon' };

function themeWords(theme: Theme): string {
  switch (theme) {
    case 'system':
      return msg('Theme: as the system');
    case 'light':
      return msg('Theme: light');
    case 'dark':
      return msg('Theme: dark');
  }
}

/** A page has one heading; a panel brings its own. */
const UNSEEN_TITLE = html`<h1 class="unseen">Jackfield</h1>`;

/** Navigation and the panel that is shown. Panels come and go as bundles do. */
@customElement('jackfield-frame')
export class Frame extends ConsoleElement {
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

  private background: Background | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.navigated);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.navigated);
    this.background?.end();
    this.background = undefined;
    this.session.clerk = undefined;
  }

  override firstUpdated(): void {
    this.session.clerk = this.renderRoot.querySelector('jackfield-clerk') ?? undefined;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    document.title = this.current ? `${titleOf(this.current)} · Jackfield` : 'Jackfield';
    this.background ??= new Background(this.session, importModule);
    this.background.follow(this.panels.items);
  }

  override render(): TemplateResult {
    return html`
      <header>
        <button type="button" class="skip" @click=${this.skip}>${msg('Skip to the panel')}</button>
        <a class="brand" href="#/">${logo()}<span>Jackfield</span></a>
        <nav aria-label=${msg('Panels')}>
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
      <jackfield-clerk></jackfield-clerk>
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
        >${icon(panel.icon)}<span>${titleOf(panel)}</span></a
      >
    </li>`;
  }

  private person(): TemplateResult {
    const theme = themeWords(this.theme);
    const other: Language = language() === 'en' ? 'de' : 'en';
    return html`
      <span class="name" title=${msg('Logged in')}>${this.session.user}</span>
      <button
        type="button"
        class="bare language"
        lang=${other}
        title=${LANGUAGES[other]}
        aria-label=${`${other.toUpperCase()}, ${LANGUAGES[other]}`}
        @click=${() => void useLanguage(other)}
      >
        ${other.toUpperCase()}
      </button>
      <button type="button" class="bare" title=${theme} aria-label=${theme} @click=${this.changeTheme}>
        ${icon(THEME_SYMBOLS[this.theme])}
      </button>
      <button type="button" class="bare" title=${msg('Log out')} aria-label=${msg('Log out')} @click=${this.logOut}>
        ${icon('leave')}
      </button>
    `;
  }

  private content(): TemplateResult {
    if (this.panels.state === 'loading') {
      return html`${UNSEEN_TITLE}${loading(msg('panels'))}`;
    }
    if (this.panels.state === 'failed') {
      return html`${UNSEEN_TITLE}${failure(this.panels.trouble, () => void this.panels.read())}`;
    }
    return this.current
      ? html`<jackfield-panel-frame .panel=${this.current} .host=${this.session}></jackfield-panel-frame>`
      : html`${UNSEEN_TITLE}${empty(
          'jack',
          msg('No panel is plugged in'),
          msg(
            html`Install one, for example with <code>feature:install jackfield-panel-calls</code> in the shell. It
              appears here by itself.`,
          ),
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

/** What a panel is called in the language spoken now. */
export function titleOf({ title, titles }: Panel): string {
  return titles?.[language()] ?? title;
}

function panelInAddress(): string {
  return location.hash.replace(/^#\/?/, '').split('/')[0] ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'jackfield-frame': Frame;
  }
}
