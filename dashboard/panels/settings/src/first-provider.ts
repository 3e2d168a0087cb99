// SPDX-License-Identifier: Apache-2.0
import { badge, field, type Page, Section, SettingsForm, type Trunk } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** Describes a provider, and shows whether it is reached. */
export class FirstProvider extends Section {
  private trunks: Trunk[] = [];
  private form: SettingsForm | undefined;
  private deaf: () => void = () => undefined;

  /** @param up told when one is */
  constructor(
    page: Page,
    private readonly up: () => void,
  ) {
    super(page);
  }

  protected override async read(): Promise<void> {
    this.trunks = await this.page.host.request<Trunk[]>('/api/provider');
    this.deaf();
    this.deaf = this.page.host.on('provider', (trunk) => {
      this.trunks = [...this.trunks.filter(({ name }) => name !== trunk.name), trunk];
      this.page.requestUpdate();
      if (trunk.status === 'up') {
        this.up();
      }
    });
  }

  override close(): void {
    this.deaf();
  }

  protected override content(): TemplateResult {
    return html`
      <ul role="status">
        ${this.trunks.map(
          ({ name, status, detail }) =>
            html`<li>
              <b>${name}</b> ${badge(status === 'up' ? 'ok' : status === 'down' ? 'bad' : 'quiet', status)}
              <span class="muted small">${detail}</span>
            </li>`,
        )}
      </ul>
      <form class="line" @submit=${this.begin}>
        <label>
          ${msg('Name of the provider')}
          <input
            name="name"
            required
            pattern="[a-z0-9][a-z0-9._\\-]*"
            autocomplete="off"
            .value=${this.trunks[0]?.name ?? 'carrier'}
          />
        </label>
        <button class="plain">${msg('Describe it')}</button>
      </form>
      ${this.form?.render() ?? nothing}
    `;
  }

  private readonly begin = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = field(event.target as HTMLFormElement, 'name').trim();
    this.form = new SettingsForm(this.page, 'provider', name);
    void this.form.open();
  };
}
