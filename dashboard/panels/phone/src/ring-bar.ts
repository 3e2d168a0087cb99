// SPDX-License-Identifier: Apache-2.0
import { ConsoleElement, controls, Every, styles } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { state } from './call-card';
import { barStyles } from './bar-styles';
import type { Softphone } from './softphone';
import { symbol } from './symbols';
import type { Talking } from './talking';
import { words } from './words';

/** Calls over whatever panel is shown, as long as it is not the phone's. */
export class RingBar extends ConsoleElement {
  static override styles = [styles, controls, barStyles];

  @property({ attribute: false }) phone!: Softphone;
  private unwatch: () => void = () => undefined;

  constructor() {
    super();
    new Every(this, 1000, () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = this.phone.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch();
  }

  override render(): TemplateResult | typeof nothing {
    const { calls, shown } = this.phone;
    return shown > 0 || calls.length === 0
      ? nothing
      : html`<div role="region" aria-label=${words.phone}>${calls.map((call) => this.bar(call))}</div>`;
  }

  private bar(call: Talking): TemplateResult {
    const { id, party } = call;
    const rings = call.state === 'ringing' && !call.outgoing;
    return html`<div class="bar ${rings ? 'rings' : ''}">
      <a href="#/phone" title=${words.back}>
        <b>${party}</b> <span role=${rings ? 'alert' : nothing}>${state(call)}</span>
      </a>
      ${rings ? this.answer(id) : this.mute(call)}
      <button type="button" class="no" @click=${() => this.phone.hangUp(id)}>
        ${symbol('hangup')}${rings ? words.decline : words.hangUp}
      </button>
    </div>`;
  }

  private answer(id: string): TemplateResult {
    const busy = this.phone.calls.some((call) => call.state === 'talking' && !call.held);
    return html`<button type="button" class="yes" @click=${() => void this.phone.answer(id)}>
      ${symbol('call')}${busy ? words.holdAndAnswer : words.answer}
    </button>`;
  }

  private mute({ id, muted }: Talking): TemplateResult {
    return html`<button
      type="button"
      class="plain"
      aria-pressed=${muted}
      @click=${() => void this.phone.deeds.mute(id)}
    >
      ${symbol(muted ? 'muted' : 'microphone')}${muted ? words.muted : words.mute}
    </button>`;
  }
}
