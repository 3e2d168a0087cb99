// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  controls,
  type Device,
  empty,
  Every,
  figure,
  found,
  head,
  listing,
  LiveList,
  type PanelHost,
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
import { deviceRow, trunkRow } from './rows';

/** Above this many devices a search field appears. */
const MANY = 10;

/** Telephones, where they are registered, and trunks. */
export class DevicesPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, deviceStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private typed = '';

  private readonly devices = new LiveList<Device>(this, () => this.host, {
    path: '/api/device',
    key: (device) => device.name,
    order: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
    events: {
      // Events bring no settings; those that were read stay.
      device: (map, device) => map.put({ ...map.list.find(({ name }) => name === device.name), ...device }),
      'device-removed': (map, { name }) => map.remove(name),
    },
  });
  private readonly trunks = trunkList(this, () => this.host);

  constructor() {
    super();
    // Expiry ticks.
    new Every(this, 1000, () => this.requestUpdate());
  }

  override render(): TemplateResult {
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
      ${figure(devices.length, msg('configured'))}
      ${devices.length > MANY || this.typed ? search(msg('a device'), this.typed, (typed) => (this.typed = typed)) : nothing}
    `;
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
          msg(
            html`Give a phone a name and a password in <code>etc/jackfield.device-NAME.cfg</code>, or by
              <code>PUT /api/device/NAME</code>; it appears here at once.`,
          ),
        ),
      some: (shown) => rows(shown, (device) => deviceRow(device, now, this.removable(device))),
    });
  }

  /** How an admin takes a device out; nothing where it was not configured, as with browsers. */
  private removable({ name, settings }: Device): (() => void) | undefined {
    return settings && this.host.allows('admin') ? () => void this.takeOut(name) : undefined;
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
          msg(html`Calls to the outside need one: describe it in <code>etc/jackfield.provider-NAME.cfg</code>.`),
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

/** Whether a word that was typed belongs to the device. */
export function matches(device: Device, typed: string): boolean {
  return found(typed, [
    device.name,
    ...device.numbers,
    ...device.contacts.flatMap(({ uri, from, userAgent }) => [uri, from, userAgent]),
  ]);
}
