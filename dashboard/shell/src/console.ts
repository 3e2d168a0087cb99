// SPDX-License-Identifier: Apache-2.0
import { ask, ConsoleElement, controls, failure, logo, pieces, sentence, Problem, styles } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './frame';
import './login';
import { Rest } from './rest';
import { Session } from './session';
import { storedTheme, useTheme } from './theme';

/** The whole page: login, or the frame with its panels. */
@customElement('jackfield-console')
export class Console extends ConsoleElement {
  static override styles = [
    styles,
    controls,
    pieces,
    css`
      main {
        display: grid;
        gap: var(--space-3);
        max-width: 36rem;
        margin: 20dvh auto 0;
        padding: 0 var(--space-4);
      }

      h1 {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }

      .logo {
        width: 2.75rem;
        height: 2.75rem;
      }

      /* Mostly the answer comes before anybody could read this. */
      .waiting {
        animation: appear 0s 500ms both;
      }

      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
    `,
  ];

  @state() private session: Session | undefined;
  @state() private stage: 'asking' | 'login' | 'failed' | 'open' = 'asking';
  @state() private notice = '';
  private readonly rest = new Rest(() => this.loggedOut());

  constructor() {
    super();
    useTheme(storedTheme());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave('asking');
  }

  override render(): TemplateResult {
    switch (this.stage) {
      case 'login':
        return html`<jackfield-login
          .rest=${this.rest}
          notice=${this.notice}
          @logged-in=${this.ask}
        ></jackfield-login>`;
      case 'failed':
        return this.bare(failure(this.notice, () => void this.ask()));
      case 'open':
        return html`<jackfield-frame .session=${this.session} @log-out=${this.logOut}></jackfield-frame>`;
      case 'asking':
        return this.bare(
          html`<p class="waiting muted" role="status">${msg('Asking the appliance who is logged in…')}</p>`,
        );
    }
  }

  private bare(content: TemplateResult): TemplateResult {
    return html`<main>
      <h1>${logo()}Jackfield</h1>
      ${content}
    </main>`;
  }

  /** Finds out who is logged in. */
  private readonly ask = async (): Promise<void> => {
    try {
      const who = await ask(this.rest, 'get', '/login', {});
      this.leave('asking');
      this.session = new Session(this.rest, who, () => this.loggedOut());
      this.session.begin();
      this.stage = 'open';
    } catch (thrown) {
      const unknown = thrown instanceof Problem && thrown.status === 401;
      this.leave(unknown ? 'login' : 'failed', unknown ? '' : sentence(thrown));
    }
  };

  private readonly logOut = async (): Promise<void> => {
    this.leave('login');
    await ask(this.rest, 'post', '/logout', {}).catch(() => undefined);
  };

  private loggedOut(): void {
    if (this.stage === 'open') {
      this.leave('login', msg('The session has ended. Log in again.'));
    }
  }

  /** Ends the session, if there is one, and shows something else. */
  private leave(stage: 'asking' | 'login' | 'failed', notice = ''): void {
    this.session?.end();
    this.session = undefined;
    this.notice = notice;
    this.stage = stage;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jackfield-console': Console;
  }
}
