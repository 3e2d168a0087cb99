// SPDX-License-Identifier: Apache-2.0
import { confirmation, field, outcome, type Role, Section } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

interface User {
  name: string;
  role: Role;
}

const ROLES: Role[] = ['user', 'operator', 'admin'];

/** Who may log in, and as what. */
export class Users extends Section {
  private users: User[] = [];
  private changing = '';
  private leaving = '';

  protected override async read(): Promise<void> {
    this.users = await this.page.host.request<User[]>('/api/user');
  }

  protected override content(): TemplateResult {
    return html`
      <p class="muted">
        ${msg('A user sees calls, devices and providers; an operator also acts on calls; an admin also reads and writes settings. Who gets another role or password must log in again.')}
      </p>
      ${outcome(this.trouble, this.done)}
      <ul class="card rows">
        ${this.users.map((user) => this.row(user))}
      </ul>
      <h2>${msg('Add a user')}</h2>
      <form class="line" @submit=${this.add}>
        <label>${msg('Name')}<input name="name" required autocomplete="off" /></label>
        <label>
          ${msg('Password, at least 8 characters')}
          <input name="password" type="password" required minlength="8" autocomplete="new-password" />
        </label>
        <label>
          ${msg('Role')}
          <select name="role">
            ${ROLES.map((role) => html`<option>${role}</option>`)}
          </select>
        </label>
        <button ?disabled=${this.busy}>${msg('Add')}</button>
      </form>
    `;
  }

  private row({ name, role }: User): TemplateResult {
    return html`<li class="row">
      <b>${name}</b>
      <select
        aria-label=${msg(str`Role of ${name}`)}
        ?disabled=${this.busy}
        @change=${(event: Event) => void this.setRole(name, event.target as HTMLSelectElement)}
      >
        ${ROLES.map((choice) => html`<option ?selected=${choice === role}>${choice}</option>`)}
      </select>
      <div class="actions">
        <button type="button" class="plain" @click=${() => this.turn(name, '')}>
          ${msg('New password')}<span class="unseen"> ${name}</span>
        </button>
        <button type="button" class="danger" @click=${() => this.turn('', name)}>
          ${msg('Delete')}<span class="unseen"> ${name}</span>
        </button>
      </div>
      ${this.changing === name ? this.passwordForm(name) : nothing}
      ${
        this.leaving === name
          ? confirmation(
              msg(str`Delete the user ${name}? Open sessions end.`),
              msg('Delete'),
              () => void this.remove(name),
              () => this.turn('', ''),
            )
          : nothing
      }
    </li>`;
  }

  private passwordForm(name: string): TemplateResult {
    return html`<form
      class="line wide"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.setPassword(name, field(event.target as HTMLFormElement, 'password'));
      }}
    >
      <label>
        ${msg(str`New password of ${name}`)}
        <input name="password" type="password" required minlength="8" autocomplete="new-password" />
      </label>
      <button ?disabled=${this.busy}>${msg('Save')}</button>
      <button type="button" class="plain" @click=${() => this.turn('', '')}>${msg('Cancel')}</button>
    </form>`;
  }

  private turn(changing: string, leaving: string): void {
    this.changing = changing;
    this.leaving = leaving;
    this.page.requestUpdate();
  }

  private readonly add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = field(form, 'name').trim();
    if (this.users.some((user) => user.name === name)) {
      this.trouble = msg(str`There is a user ${name} already.`);
      this.page.requestUpdate();
      return;
    }
    const body = { password: field(form, 'password'), role: field(form, 'role') };
    if (await this.put(name, body, msg(str`The user ${name} may log in.`))) {
      form.reset();
    }
  };

  private async setRole(name: string, select: HTMLSelectElement): Promise<void> {
    const role = select.value;
    if (!(await this.put(name, { role }, msg(str`${name} is ${role} now.`)))) {
      select.value = this.users.find((user) => user.name === name)?.role ?? role;
    }
  }

  private async setPassword(name: string, password: string): Promise<void> {
    if (await this.put(name, { password }, msg(str`${name} has a new password.`))) {
      this.turn('', '');
    }
  }

  private put(name: string, body: unknown, done: string): Promise<boolean> {
    return this.attempt(async () => {
      await this.page.host.request(`/api/user/${encodeURIComponent(name)}`, { method: 'PUT', body });
      await this.read();
      this.done = done;
    });
  }

  private async remove(name: string): Promise<void> {
    await this.attempt(async () => {
      await this.page.host.request(`/api/user/${encodeURIComponent(name)}`, { method: 'DELETE' });
      await this.read();
      this.done = msg(str`The user ${name} is gone.`);
    });
    this.turn('', '');
  }
}
