// SPDX-License-Identifier: Apache-2.0
import { badge, type Call, type Device, field, outcome, type Page, Section } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

const ECHO = '600';

/** Rings a phone, or this browser, and connects it to the echo. */
export class TestCall extends Section {
  private devices: Device[] = [];
  private call: Call | undefined;
  private deaf: (() => void)[] = [];

  /** @param answered told when somebody has answered */
  constructor(
    page: Page,
    private readonly answered: () => void,
  ) {
    super(page);
  }

  protected override async read(): Promise<void> {
    const { host } = this.page;
    this.devices = (await host.request<Device[]>('/api/device')).filter(({ registered }) => registered);
    this.close();
    this.deaf = [
      host.on('call', (call) => this.changed(call)),
      host.on('call-ended', (call) => this.changed(call)),
      host.on('device', () => void this.open()),
    ];
  }

  override close(): void {
    this.deaf.forEach((stop) => stop());
    this.deaf = [];
  }

  private changed(call: Call): void {
    if (call.id !== this.call?.id) {
      return;
    }
    const before = this.call.state;
    this.call = call;
    this.page.requestUpdate();
    if (call.state === 'active' && before !== 'active') {
      this.answered();
    }
  }

  protected override content(): TemplateResult {
    return html`
      ${outcome(this.trouble, this.done)}
      <form class="line" @submit=${this.ring}>
        <label>
          ${msg('Which phone shall ring')}
          <select name="device">
            ${this.devices.map(({ name }) => html`<option>${name}</option>`)}
            <option value=${this.browser}>${msg('this browser')}</option>
          </select>
        </label>
        <button ?disabled=${this.busy}>${msg('Ring it')}</button>
      </form>
      ${this.call === undefined ? nothing : this.state(this.call)}
    `;
  }

  /** Which is a phone, too, as long as the page is open. */
  private get browser(): string {
    return `browser-${this.page.host.user}`;
  }

  private state(call: Call): TemplateResult {
    const words = {
      routing: msg('It is about to ring: pick it up.'),
      ringing: msg('It rings: pick it up.'),
      active: msg('Connected: speak, and hear yourself.'),
      ended: msg(str`Ended: ${call.hangup?.reason ?? ''}.`),
    }[call.state];
    return html`<p role="status">
      ${badge(call.state === 'active' ? 'ok' : call.state === 'ended' ? 'quiet' : 'accent', call.state)} ${words}
    </p>`;
  }

  private readonly ring = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const device = field(event.target as HTMLFormElement, 'device');
    await this.attempt(async () => {
      const { host } = this.page;
      const from = device === this.browser ? { device, instance: host.instance } : { device };
      this.call = await host.request<Call>('/api/call', { method: 'POST', body: { from, to: ECHO } });
    });
  };
}
