// SPDX-License-Identifier: Apache-2.0
import {
  controls,
  type Device,
  empty,
  Every,
  failure,
  figure,
  found,
  LiveList,
  loading,
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
      <div class="head">
        <h1>Devices</h1>
        ${this.devices.state === 'ready' ? this.figures() : nothing}
      </div>
      ${this.deviceList()}
      <section aria-labelledby="trunks-title">
        <h2 id="trunks-title">Trunks</h2>
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
    if (this.devices.state === 'loading') {
      return loading('devices');
    }
    if (this.devices.state === 'failed') {
      return failure(this.devices.trouble, () => void this.devices.read());
    }
    const shown = this.devices.items.filter((device) => matches(device, this.typed));
    if (shown.length === 0) {
      return this.typed
        ? empty('search', 'No device matches', html`None has “${this.typed}” in its name, number or address.`)
        : empty(
            'device',
            'No devices yet',
            html`Give a phone a name and a password in <code>etc/jackfield.device-NAME.cfg</code>, or by
              <code>PUT /api/device/NAME</code>; it appears here at once.`,
          );
    }
    const now = this.host.now();
    return html`<ul class="card rows">
      ${repeat(
        shown,
        (device) => device.name,
        (device) => deviceRow(device, now),
      )}
    </ul>`;
  }

  private trunkList(): TemplateResult {
    if (this.trunks.state === 'loading') {
      return loading('trunks');
    }
    if (this.trunks.state === 'failed') {
      return failure(this.trunks.trouble, () => void this.trunks.read());
    }
    return this.trunks.size === 0
      ? empty(
          'trunk',
          'No provider yet',
          html`Calls to the outside need a line: describe it in <code>etc/jackfield.provider-NAME.cfg</code>.`,
        )
      : html`<ul class="card rows">
          ${repeat(
            this.trunks.items,
            (trunk) => trunk.name,
            (trunk) => trunkRow(trunk),
          )}
        </ul>`;
  }
}

/** Whether a word that was typed belongs to the device. */
export function matches(device: Device, typed: string): boolean {
  return found(typed, [
    device.name,
    ...device.numbers,
    ...device.contacts.flatMap(({ uri, from, userAgent }) => [uri, from, userAgent]),
  ]);
}
