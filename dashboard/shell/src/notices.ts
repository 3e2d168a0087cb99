// SPDX-License-Identifier: Apache-2.0
import { ConsoleElement, controls, Every, icon, styles } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from './session';

const MOST_ALARMS = 4;

/** What an operator should know whatever panel is shown: lost connection, first password, parts that are not ready, alarms. */
@customElement('jackfield-notices')
export class Notices extends ConsoleElement {
  static override styles = [
    styles,
    controls,
    css`
      ul {
        display: grid;
        gap: var(--space-2);
      }

      li {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-small);
        background: var(--warn-soft);
        color: var(--warn);
        font-size: var(--text-small);
      }

      li:last-child {
        margin-bottom: var(--space-4);
      }

      li > p {
        flex: 1;
        overflow-wrap: anywhere;
      }

      li.lost {
        background: var(--bad-soft);
        color: var(--bad);
      }

      li.calm {
        background: var(--accent-soft);
        color: var(--text);
      }

      li.calm a {
        color: var(--accent);
      }

      button.plain,
      button.bare {
        min-height: 1.75rem;
        border-color: currentcolor;
        color: inherit;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private lost = false;
  /** Whether the password that the appliance made up is in use still; the wizard can be put away, this stays. */
  @state() private firstPassword = false;
  @state() private alarms: string[] = [];
  @state() private warnings: string[] = [];
  /** What was dismissed; a warning in other words is shown again. */
  @state() private dismissed: ReadonlySet<string> = new Set();
  private offs: (() => void)[] = [];

  constructor() {
    super();
    new Every(this, 15_000, () => {
      void this.readWarnings();
      void (this.firstPassword && this.readPassword());
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.offs = [
      this.session.watch(() => this.connectionChanged()),
      this.session.on('alarm', ({ source, sentence }) => this.take(`${source}: ${sentence}`)),
      this.session.on('resync', () => void this.readWarnings()),
    ];
    this.connectionChanged();
    void this.readWarnings();
    void this.readPassword();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.offs.forEach((off) => off());
  }

  override render(): TemplateResult {
    const shown = [...this.warnings, ...this.alarms].filter((sentence) => !this.dismissed.has(sentence));
    return html`<ul aria-live="polite" aria-label=${msg('Notices')}>
      ${this.lost ? this.lostNotice() : nothing} ${this.firstPassword ? this.passwordNotice() : nothing}
      ${shown.map((sentence) => this.notice(sentence))}
    </ul>`;
  }

  private lostNotice(): TemplateResult {
    return html`<li class="lost">
      ${icon('alert')}
      <p>${msg('The connection to the appliance is lost; what you see may be old. It comes back by itself.')}</p>
      <button type="button" class="plain" @click=${this.session.retryNow}>${msg('Try now')}</button>
    </li>`;
  }

  private passwordNotice(): TemplateResult {
    return html`<li class="calm">
      ${icon('key')}
      <p>
        ${msg('The password that this appliance made up at its first start is in use still.')}
        <a href="#/settings">${msg('Choose one of your own: Settings, First steps.')}</a>
      </p>
    </li>`;
  }

  private notice(sentence: string): TemplateResult {
    return html`<li>
      ${icon('alert')}
      <p>${sentence}</p>
      <button type="button" class="bare" @click=${() => this.dismiss(sentence)}>${msg('Dismiss')}</button>
    </li>`;
  }

  private take(alarm: string): void {
    this.alarms = [alarm, ...this.alarms.filter((known) => known !== alarm)].slice(0, MOST_ALARMS);
    // An alarm that is raised again is news again.
    this.dismissed = new Set([...this.dismissed].filter((sentence) => sentence !== alarm));
  }

  private dismiss(sentence: string): void {
    this.dismissed = new Set(this.dismissed).add(sentence);
  }

  private connectionChanged(): void {
    this.lost = this.session.connection === 'lost';
  }

  private async readPassword(): Promise<void> {
    if (!this.session.allows('admin')) {
      return;
    }
    try {
      const { steps } = await this.session.request<{ steps: { step: string; done: boolean }[] }>('/api/setup');
      this.firstPassword = steps.some(({ step, done }) => step === 'password' && !done);
    } catch {
      // What is not known is not said.
    }
  }

  private async readWarnings(): Promise<void> {
    try {
      this.warnings = await this.session.warnings();
    } catch {
      // The lost connection is a notice of its own.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jackfield-notices': Notices;
  }
}
