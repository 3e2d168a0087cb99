// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  controls,
  type Device,
  empty,
  Editor,
  Every,
  figure,
  formStyles,
  found,
  head,
  HIDDEN,
  listing,
  LiveList,
  type Login,
  newPassword,
  type PanelHost,
  phoneLogin,
  phoneServer,
  pieces,
  search,
  sentence,
  styles,
  trunkList,
} from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { deviceStyles } from './device-styles';
import { type Deeds, deviceRow, trunkRow } from './rows';

/** Above this many devices a search field appears. */
const MANY = 10;

/** Telephones, where they are registered, and trunks. */
export class DevicesPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, formStyles, deviceStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private typed = '';
  /** Of the phone that was given a password just now. */
  private login: Login | undefined;

  private readonly devices = new LiveList<Device>(this, () => this.host, {
    path: '/api/device',
    key: (device) => device.name,
    order: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
    events: {
      // Events bring no settings; those that were read stay.
      device: (map, device) => map.put({ ...map.list.find(({ name }) => name === device.name), ...device }),
      'device-removed': (map, { name }) => map.remove(name),
    },
    again: ['setting', 'setting-removed'],
  });
  private readonly trunks = trunkList(this, () => this.host);
  private readonly editor = new Editor(this, {
    kind: 'device',
    titles: () => ({ fresh: msg('New phone'), change: (name) => msg(str`Phone ${name}`) }),
    naming: () => ({
      label: msg('Name of the phone'),
      advice: msg('Its user name: the phone logs in with it.'),
      proposal: free('phone', 1, this.names()),
    }),
    taken: () => this.names(),
    proposal: () => ({ password: newPassword(), number: [free('', 101, this.numbers())] }),
    saved: (name, { password }) => this.saved(name, String(password)),
    after: () => this.login && phoneLogin(this.login, this.device(this.login.name)),
  });

  constructor() {
    super();
    // Expiry ticks.
    new Every(this, 1000, () => this.requestUpdate());
  }

  override render(): TemplateResult {
    if (this.editor.open) {
      return this.editor.render();
    }
    return html`
      ${head(msg('Devices'), this.devices.size > 0 ? this.figures() : nothing)} ${this.deviceList()}
      <section aria-labelledby="providers-title">
        <h2 id="providers-title">${msg('Providers')}</h2>
        ${this.trunkList()}
      </section>
    `;
  }

  private figures(): TemplateResult {
    const devices = this.devices.items;
    return html`
      ${figure(devices.filter((device) => device.registered).length, msg('registered'))}
      ${figure(devices.length, msg('configured'))} ${this.addition()}
      ${devices.length > MANY || this.typed ? search(msg('a device'), this.typed, (typed) => (this.typed = typed)) : nothing}
    `;
  }

  private addition(): TemplateResult | typeof nothing {
    return this.host.allows('admin') ? this.editor.button(msg('New phone')) : nothing;
  }

  private device(name: string): Device | undefined {
    return this.devices.items.find((device) => device.name === name);
  }

  private names(): string[] {
    return this.devices.items.map(({ name }) => name);
  }

  private numbers(): string[] {
    return this.devices.items.flatMap(({ numbers }) => numbers);
  }

  private saved(name: string, password: string): void {
    this.login = password === HIDDEN ? undefined : { name, password, server: location.hostname };
    // What the phone needs is shown in place of a notice.
    if (this.login === undefined) {
      this.host.notify({ sentence: msg(str`${name} is saved and in force.`), tone: 'ok' });
    }
    void this.devices.read();
    void this.place(this.login);
  }

  /** Tells the phone where the appliance is, as soon as that is known. */
  private async place(login: Login | undefined): Promise<void> {
    const server = await phoneServer(this.host);
    if (login && this.login === login) {
      this.login = { ...login, server };
    }
  }

  private deviceList(): TemplateResult {
    const now = this.host.now();
    return listing({
      list: this.devices,
      what: msg('devices'),
      shown: this.devices.items.filter((device) => matches(device, this.typed)),
      typed: this.typed,
      none: () =>
        empty(
          'device',
          msg('No devices yet'),
          this.host.allows('admin')
            ? msg(
                'A telephone or an app on a computer needs a name and a password here; then it can register and call.',
              )
            : msg('An admin gives telephones a name and a password here.'),
          this.addition(),
        ),
      some: (shown) => rows(shown, (device) => deviceRow(device, now, this.deeds(device))),
    });
  }

  /** What an admin may do with a device; nothing where it was not configured, as with browsers. */
  private deeds({ name, settings }: Device): Deeds | undefined {
    return settings && this.host.allows('admin')
      ? { change: () => this.change(name), remove: () => void this.takeOut(name) }
      : undefined;
  }

  private change(name: string): void {
    this.login = undefined;
    this.editor.change(name);
  }

  private async takeOut(name: string): Promise<void> {
    const sure = await this.host.confirm({
      title: msg(str`Remove ${name}?`),
      sentence: msg('Its phone can no longer register or call, and its settings are gone.'),
      action: msg('Remove'),
      danger: true,
    });
    if (!sure) {
      return;
    }
    try {
      await this.host.request(`/api/device/${encodeURIComponent(name)}`, { method: 'DELETE' });
      this.host.notify({ sentence: msg(str`${name} is removed.`), tone: 'ok' });
    } catch (thrown) {
      this.host.notify({ sentence: sentence(thrown), tone: 'bad' });
    }
  }

  private trunkList(): TemplateResult {
    return listing({
      list: this.trunks,
      what: msg('providers'),
      shown: this.trunks.items,
      none: () =>
        empty(
          'trunk',
          msg('No provider yet'),
          msg('Calls to the outside need one.'),
          this.host.allows('admin')
            ? html`<button type="button" class="plain" @click=${() => this.host.open('providers')}>
                ${msg('Describe a provider')}
              </button>`
            : nothing,
        ),
      some: (shown) => rows(shown, trunkRow),
    });
  }
}

function rows<T extends { name: string }>(items: T[], row: (item: T) => TemplateResult): TemplateResult {
  return html`<ul class="card rows">
    ${repeat(items, ({ name }) => name, row)}
  </ul>`;
}

/** A beginning with the first number that makes of it what nobody has. */
export function free(beginning: string, first: number, taken: readonly string[]): string {
  let number = first;
  while (taken.includes(`${beginning}${number}`)) {
    number++;
  }
  return `${beginning}${number}`;
}

/** Whether a word that was typed belongs to the device. */
export function matches(device: Device, typed: string): boolean {
  return found(typed, [
    device.name,
    ...device.numbers,
    ...device.contacts.flatMap(({ uri, from, userAgent }) => [uri, from, userAgent]),
  ]);
}
