// SPDX-License-Identifier: Apache-2.0
import { badge, controls, duration, empty, Every, head, icon, type PanelHost, pieces, styles } from '@jackfield/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { phoneStyles } from './phone-styles';
import { Softphone, type Talking } from './softphone';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** One for the page, so that a call goes on while other panels are looked at. */
let softphone: Softphone | undefined;

/** The browser as a phone. */
export class PhonePanel extends LitElement {
  static override styles = [styles, controls, pieces, phoneStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private keypad = false;

  constructor() {
    super();
    new Every(this, 1000, () => this.requestUpdate());
  }

  private get phone(): Softphone {
    softphone ??= new Softphone(this.host);
    return softphone;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.phone.changed = () => this.requestUpdate();
  }

  override render(): TemplateResult {
    const { calls, device, ready, trouble } = this.phone;
    return html`
      ${head('Phone', ready ? badge('ok', device) : badge('warn', 'not connected'))}
      ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
      <div class="phone">
        <form @submit=${(event: SubmitEvent) => this.dial(event)}>
          <input name="number" aria-label="Number or name" placeholder="Number or name" autocomplete="off" required />
          <button ?disabled=${!ready}>${icon('call')}Call</button>
        </form>
        ${
          calls.length === 0
            ? empty(
                'headset',
                'Nobody on the line',
                html`Dial <b>600</b> to hear yourself; others reach you as <b>${device}</b>.`,
              )
            : repeat(
                calls,
                ({ id }) => id,
                (call) => this.talk(call),
              )
        }
      </div>
    `;
  }

  private dial(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const number = (form.elements.namedItem('number') as HTMLInputElement).value.trim();
    if (number) {
      form.reset();
      void this.phone.dial(number);
    }
  }

  private talk(call: Talking): TemplateResult {
    return html`<article class="card talk ${call.state}" aria-label="Call with ${call.party}">
      <p class="first"><b>${call.party}</b>${this.progress(call)}</p>
      <div class="does">${call.state === 'ringing' ? this.ringing(call) : this.talking(call)}</div>
      ${this.keypad && call.state === 'talking' ? this.keys(call) : nothing}
    </article>`;
  }

  private progress({ state, since }: Talking): TemplateResult {
    switch (state) {
      case 'ringing':
        return badge('accent', 'rings');
      case 'connecting':
        return badge('quiet', 'connecting');
      case 'talking':
        return html`<span class="number">${duration(Date.now() - (since ?? Date.now()))}</span>`;
    }
  }

  private ringing({ id }: Talking): TemplateResult {
    return html`
      <button type="button" @click=${() => void this.phone.answer(id)}>${icon('call')}Answer</button>
      <button type="button" class="danger" @click=${() => this.phone.hangUp(id)}>${icon('hangup')}Decline</button>
    `;
  }

  private talking({ id, muted }: Talking): TemplateResult {
    return html`
      <button type="button" class="plain" aria-pressed=${muted} @click=${() => this.phone.mute(id)}>
        ${icon('muted')}${muted ? 'Muted' : 'Mute'}
      </button>
      <button type="button" class="plain" aria-expanded=${this.keypad} @click=${() => (this.keypad = !this.keypad)}>
        ${icon('device')}Keys
      </button>
      <button type="button" class="danger" @click=${() => this.phone.hangUp(id)}>${icon('hangup')}Hang up</button>
    `;
  }

  private keys({ id }: Talking): TemplateResult {
    return html`<div class="keys">
      ${KEYS.map(
        (key) => html`<button type="button" class="plain" @click=${() => this.phone.press(id, key)}>${key}</button>`,
      )}
    </div>`;
  }
}
