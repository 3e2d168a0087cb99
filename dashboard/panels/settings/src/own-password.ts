// SPDX-License-Identifier: Apache-2.0
import { field, outcome, type Page, Section } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** The password of whoever is logged in. */
export class OwnPassword extends Section {
  /** @param changed told when it has */
  constructor(
    page: Page,
    private readonly changed: () => void,
  ) {
    super(page);
  }

  protected override read(): Promise<void> {
    return Promise.resolve();
  }

  protected override content(): TemplateResult {
    return html`
      <p class="muted">
        ${msg('The first password was made up by the appliance and lies in first-start.txt in its data folder; that file goes with it.')}
      </p>
      ${outcome(this.trouble, this.done)}
      <form class="line" @submit=${this.change}>
        <label>
          ${msg('Password until now')}
          <input name="current" type="password" required autocomplete="current-password" />
        </label>
        <label>
          ${msg('New password, at least 8 characters')}
          <input name="password" type="password" required minlength="8" autocomplete="new-password" />
        </label>
        <button ?disabled=${this.busy}>${msg('Change')}</button>
      </form>
    `;
  }

  private readonly change = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const body = { current: field(form, 'current'), password: field(form, 'password') };
    const good = await this.attempt(async () => {
      await this.page.host.request('/api/password', { method: 'POST', body });
      form.reset();
      this.done = msg('You have a new password.');
    });
    if (good) {
      this.changed();
    }
  };
}
