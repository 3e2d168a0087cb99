// SPDX-License-Identifier: Apache-2.0
import {
  type Device,
  field,
  type Login,
  outcome,
  type Page,
  newPassword,
  phoneLogin,
  phoneServer,
  Section,
  type SettingValues,
} from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** How the names of devices begin that are browsers. */
const BROWSER = 'browser-';

/** Gives a phone a name and a password, and waits until it registers. */
export class FirstPhone extends Section {
  private devices: Device[] = [];
  private login: (Login & { number: string }) | undefined;
  private deaf: () => void = () => undefined;

  /** @param registered told when it has */
  constructor(
    page: Page,
    private readonly registered: () => void,
  ) {
    super(page);
  }

  protected override async read(): Promise<void> {
    const { host } = this.page;
    const devices = await host.request<Device[]>('/api/device');
    this.devices = devices.filter(({ name }) => !name.startsWith(BROWSER));
    this.deaf();
    this.deaf = host.on('device', (device) => this.changed(device));
  }

  override close(): void {
    this.deaf();
  }

  private changed(device: Device): void {
    if (device.name.startsWith(BROWSER)) {
      return;
    }
    this.devices = [...this.devices.filter(({ name }) => name !== device.name), device];
    this.page.requestUpdate();
    if (device.registered && device.name === this.login?.name) {
      this.registered();
    }
  }

  protected override content(): TemplateResult {
    return html`
      ${outcome(this.trouble, this.done)} ${this.choice()}
      ${this.login === undefined ? nothing : phoneLogin(this.login, this.device)}
    `;
  }

  private get device(): Device | undefined {
    return this.devices.find(({ name }) => name === this.login?.name);
  }

  private choice(): TemplateResult {
    const free = this.devices.find(({ registered }) => !registered);
    return html`<form class="line" @submit=${this.prepare}>
      <label>
        ${msg('Name of the phone')}
        <input
          name="name"
          required
          pattern="[a-z0-9][a-z0-9._\\-]*"
          list="phones"
          autocomplete="off"
          .value=${this.login?.name ?? free?.name ?? 'phone1'}
        />
        <datalist id="phones">${this.devices.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      </label>
      <label>
        ${msg('Its number')}
        <input name="number" required inputmode="tel" .value=${this.login?.number ?? free?.numbers[0] ?? '101'} />
      </label>
      <button ?disabled=${this.busy}>${msg('Prepare')}</button>
    </form>`;
  }

  private readonly prepare = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const login = { name: field(form, 'name').trim(), number: field(form, 'number').trim(), password: newPassword() };
    await this.attempt(async () => {
      const { host } = this.page;
      const path = `/api/device/${encodeURIComponent(login.name)}`;
      const known = this.devices.some(({ name }) => name === login.name);
      const before = known ? await host.request<SettingValues>(path) : {};
      const body = { ...before, password: login.password, number: [login.number] };
      await host.request(path, { method: 'PUT', body });
      this.login = { ...login, server: await phoneServer(host) };
    });
  };
}
