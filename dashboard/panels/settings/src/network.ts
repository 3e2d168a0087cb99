// SPDX-License-Identifier: Apache-2.0
import { fact, type Page, Section, SettingsForm } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

interface Addresses {
  own: string[];
  advertised: string;
}

/** By which addresses the appliance is reached. */
export class Network extends Section {
  private addresses: Addresses = { own: [], advertised: '' };
  private readonly form: SettingsForm;

  constructor(page: Page) {
    super(page);
    this.form = new SettingsForm(page, 'network', '', { saved: () => void this.open() });
  }

  protected override async read(): Promise<void> {
    this.addresses = await this.page.host.request<Addresses>('/api/network');
    await this.form.open();
  }

  protected override content(): TemplateResult {
    const { own, advertised } = this.addresses;
    const behind = !own.includes(advertised);
    return html`
      <dl class="card facts">
        ${fact(msg('Addresses of this machine'), own.join(', '))}
        ${fact(msg('Address that the Internet is told'), advertised)}
      </dl>
      <p>
        ${
          behind
            ? msg(
                'The two differ: calls from outside need the router in front to forward the ports of SIP and of media to this machine.',
              )
            : msg(
                'They agree: right if this machine stands in the Internet itself, or if nobody calls from there. Behind a router (NAT), set the public address, or a STUN server that finds it.',
              )
        }
      </p>
      ${this.form.render()}
    `;
  }
}
