// SPDX-License-Identifier: Apache-2.0
import { badge, type Device, fact, field, outcome, type Page, qr, Section, type SettingValues } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { password } from './setup';

/** What somebody types into a phone. */
interface Login {
  name: string;
  number: string;
  password: string;
}

/** How the names of devices begin that are browsers. */
const BROWSER = 'browser-';

const SIP = 5060;
const HTTPS = 8443;
const HTTP = 8080;

/** Where phones find SIP: all ports of an appliance are moved by the same number, and the console's own tells by how many. */
export function sipPort({ protocol, port }: Pick<Location, 'protocol' | 'port'>): number {
  const moved = port === '' ? 0 : Number(port) - (protocol === 'https:' ? HTTPS : HTTP);
  return SIP + Math.max(0, moved);
}

/** Gives a phone a name and a password, and waits until it registers. */
export class FirstPhone extends Section {
  private devices: Device[] = [];
  private login: Login | undefined;
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
      ${outcome(this.trouble, this.done)} ${this.choice()} ${this.login === undefined ? nothing : this.told(this.login)}
    `;
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

  private told(login: Login): TemplateResult {
    const server = location.hostname;
    const port = sipPort(location);
    const uri = `sip:${login.name}:${login.password}@${server}:${port};transport=udp`;
    const device = this.devices.find(({ name }) => name === login.name);
    return html`
      <div class="connect">
        ${qr(uri, msg('QR code with server, user and password'))}
        <div>
          <dl class="card facts">
            ${fact(msg('Server (domain, registrar)'), server, true)} ${fact('Port', String(port), true)}
            ${fact(msg('Transport'), 'UDP', true)} ${fact(msg('User'), login.name, true)}
            ${fact(msg('Password'), login.password, true)}
          </dl>
        </div>
      </div>
      <p class="muted small">
        ${msg('Apps that scan SIP addresses take all of it from the code; into other phones, type it. The password is shown only now.')}
      </p>
      <p role="status">
        ${
          device?.registered
            ? badge('ok', msg(str`${login.name} is registered`))
            : badge('accent', msg(str`Waiting for ${login.name}…`))
        }
        <span class="muted small">${device?.contacts[0]?.userAgent ?? ''}</span>
      </p>
    `;
  }

  private readonly prepare = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const login = { name: field(form, 'name').trim(), number: field(form, 'number').trim(), password: password() };
    await this.attempt(async () => {
      const { host } = this.page;
      const path = `/api/device/${encodeURIComponent(login.name)}`;
      const known = this.devices.some(({ name }) => name === login.name);
      const before = known ? await host.request<SettingValues>(path) : {};
      const body = { ...before, password: login.password, number: [login.number] };
      await host.request(path, { method: 'PUT', body });
      this.login = login;
    });
  };
}
