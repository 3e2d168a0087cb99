// SPDX-License-Identifier: Apache-2.0
import { ask, ConsoleElement, controls, logo, Problem, sentence, styles } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Rest } from './rest';

/** Asks for user and password; fires `logged-in`. */
@customElement('jackfield-login')
export class Login extends ConsoleElement {
  static override styles = [
    styles,
    controls,
    css`
      :host {
        display: grid;
        min-height: 100dvh;
        place-items: center;
        padding: var(--space-4);
      }

      main {
        width: min(22rem, 100%);
      }

      form {
        display: grid;
        gap: var(--space-4);
        padding: var(--space-5);
      }

      header {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        margin-bottom: var(--space-2);
      }

      .logo {
        width: 2.75rem;
        height: 2.75rem;
      }

      .trouble {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-small);
        background: var(--bad-soft);
        color: var(--bad);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) rest!: Rest;
  /** Why the login page is shown, if not simply because nobody is logged in. */
  @property() notice = '';
  @state() private trouble = '';
  @state() private busy = false;
  @query('#user') private readonly user!: HTMLInputElement;
  @query('#password') private readonly password!: HTMLInputElement;

  override firstUpdated(): void {
    this.user.focus();
  }

  override render(): TemplateResult {
    const trouble = this.trouble || this.notice;
    return html`<main>
      <form class="card" @submit=${this.submit}>
        <header>
          ${logo()}
          <div>
            <h1>Jackfield</h1>
            <p class="muted small">${msg('Console')}</p>
          </div>
        </header>
        <label>
          ${msg('User')}
          <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required />
        </label>
        <label>
          ${msg('Password')}
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </label>
        <div role="alert">${trouble ? html`<p class="trouble">${trouble}</p>` : nothing}</div>
        <button type="submit" ?disabled=${this.busy}>${this.busy ? msg('Logging in…') : msg('Log in')}</button>
        <p class="muted small">
          ${msg(html`The first password of <b>admin</b> is printed when the appliance starts for the first time.`)}
        </p>
      </form>
    </main>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.busy = true;
    this.trouble = '';
    try {
      const body = { user: this.user.value, password: this.password.value };
      await ask(this.rest, 'post', '/login', { body });
      this.dispatchEvent(new CustomEvent('logged-in'));
    } catch (thrown) {
      this.trouble =
        thrown instanceof Problem && thrown.status === 401
          ? msg('User or password is wrong. Check both; capital letters count.')
          : sentence(thrown);
      this.password.select();
      this.password.focus();
    } finally {
      this.busy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'jackfield-login': Login;
  }
}
