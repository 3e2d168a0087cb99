// SPDX-License-Identifier: Apache-2.0
import {
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
  styles,
  type Trunk,
} from '@jackfield/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { deviceStyles } from './device-styles';
import { deviceRow, trunkRow } from './rows';

/** Above this many devices a search field appears. */
const MANY = 10;

/** Telephones, where they are registered, and trunks. */
export class DevicesPanel extends LitElement {
  static override styles = [styles, controls, pieces, deviceStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private typed = '';

  private readonly devices = new LiveList<Device>(this, () => this.host, {
    path: '/api/device',
    key: (device) => device.name,
    order: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
    events: { device: (map, device) => map.put(device), 'device-removed': (map, { name }) => map.remove(name) },
  });
  private readonly trunks = new LiveList<Trunk>(this, () => this.host, {
    path: '/api/provider',
    key: (trunk) => trunk.name,
    order: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
    events: { provider: (map, trunk) => map.put(trunk), 'provider-removed': (map, { name }) => map.remove(name) },
  });

  constructor() {
    super();
    // Expiry ticks.
    new Every(this, 1000, () => this.requestUpdate());
  }

  override render(): TemplateResult {
    return html`
      ${head('Devices', this.devices.size > 0 ? this.figures() : nothing)} ${this.deviceList()}
      <section aria-labelledby="providers-title">
        <h2 id="providers-title">Providers</h2>
        ${this.trunkList()}
      </section>
    `;
  }

  private figures(): TemplateResult {
    const devices = this.devices.items;
    return html`
      ${figure(devices.filter((device) => device.registered).length, 'registered')}
      ${figure(devices.length, 'configured')}
      ${devices.length > MANY || this.typed ? search('a device', this.typed, (typed) => (this.typed = typed)) : nothing}
    `;
  }

  private deviceList(): TemplateResult {
    const now = this.host.now();
    return listing({
      list: this.devices,
      what: 'devices',
      shown: this.devices.items.filter((device) => matches(device, this.typed)),
      typed: this.typed,
      none: () =>
        empty(
          'device',
          'No devices yet',
          html`Give a phone a name and a password in <code>etc/jackfield.device-NAME.cfg</code>, or by
            <code>PUT /api/device/NAME</code>; it appears here at once.`,
        ),
      some: (shown) => rows(shown, (device) => deviceRow(device, now)),
    });
  }

  private trunkList(): TemplateResult {
    return listing({
      list: this.trunks,
      what: 'providers',
      shown: this.trunks.items,
      none: () =>
        empty(
          'trunk',
          'No provider yet',
          html`Calls to the outside need one: describe it in <code>etc/jackfield.provider-NAME.cfg</code>.`,
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
