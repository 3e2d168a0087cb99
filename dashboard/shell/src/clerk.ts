// SPDX-License-Identifier: Apache-2.0
import { ConsoleElement, controls, icon, type Notice, type Question, styles } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Clerk } from './session';

/** ms; longer where something can be taken back */
const SHOWN = 5_000;
const SHOWN_WITH_UNDO = 12_000;

interface Asked extends Question {
  answer: (agrees: boolean) => void;
}

/** Speaks with the person at the console on behalf of panels: notices that go by themselves, questions before what hurts. */
@customElement('jackfield-clerk')
export class ClerkElement extends ConsoleElement implements Clerk {
  static override styles = [
    styles,
    controls,
    css`
      .notices {
        position: fixed;
        inset: auto var(--space-4) var(--space-4) auto;
        z-index: 900;
        display: grid;
        gap: var(--space-2);
        width: min(24rem, calc(100vw - 2 * var(--space-4)));
      }

      .notice {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4);
        border: 1px solid var(--line);
        border-left: 3px solid var(--ok);
        border-radius: var(--radius-small);
        background: var(--surface);
        box-shadow: 0 6px 24px rgb(10 14 16 / 18%);
      }

      .notice.warn {
        border-left-color: var(--warn);
      }

      .notice.bad {
        border-left-color: var(--bad);
      }

      .notice > p {
        flex: 1;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private notices: readonly Notice[] = [];
  @state() private asked: Asked | undefined;

  notify(notice: Notice): void {
    this.notices = [...this.notices.slice(-3), notice];
    setTimeout(() => this.drop(notice), notice.undo ? SHOWN_WITH_UNDO : SHOWN);
  }

  confirm(question: Question): Promise<boolean> {
    this.settle(false);
    return new Promise((answer) => (this.asked = { ...question, answer }));
  }

  override render(): TemplateResult {
    return html`
      <div class="notices" role="status" aria-label=${msg('Messages')}>
        ${repeat(
          this.notices,
          (notice) => notice,
          (notice) => this.notice(notice),
        )}
      </div>
      ${this.asked ? this.dialog(this.asked) : nothing}
    `;
  }

  private notice(notice: Notice): TemplateResult {
    return html`<div class="notice ${notice.tone ?? 'ok'}">
      <p>${notice.sentence}</p>
      ${
        notice.undo
          ? html`<button type="button" class="plain" @click=${() => this.undo(notice)}>${msg('Undo')}</button>`
          : nothing
      }
      <button type="button" class="bare" aria-label=${msg('Close')} @click=${() => this.drop(notice)}>
        ${icon('close')}
      </button>
    </div>`;
  }

  private dialog({ title, sentence, action, danger }: Asked): TemplateResult {
    return html`<wa-dialog open label=${title} @wa-hide=${() => this.settle(false)}>
      <p>${sentence}</p>
      <wa-button slot="footer" appearance="plain" @click=${() => this.settle(false)}> ${msg('Cancel')} </wa-button>
      <wa-button slot="footer" variant=${danger ? 'danger' : 'brand'} @click=${() => this.settle(true)}>
        ${action}
      </wa-button>
    </wa-dialog>`;
  }

  private undo(notice: Notice): void {
    this.drop(notice);
    notice.undo?.();
  }

  private drop(notice: Notice): void {
    this.notices = this.notices.filter((shown) => shown !== notice);
  }

  private settle(agrees: boolean): void {
    this.asked?.answer(agrees);
    this.asked = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jackfield-clerk': ClerkElement;
  }
}
