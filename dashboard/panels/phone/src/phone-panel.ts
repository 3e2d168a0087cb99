// SPDX-License-Identifier: Apache-2.0
import {
  badge,
  ConsoleElement,
  controls,
  type Device,
  Every,
  head,
  type PanelHost,
  pieces,
  styles,
} from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { start } from './background';
import { card, state as progress } from './call-card';
import { type Dialling, field, pad } from './dialler';
import { tones } from './keypad';
import { Meters } from './meter';
import { phoneStyles } from './phone-styles';
import { recent, settings } from './sidebar';
import type { Softphone } from './softphone';
import { talkStyles } from './talk-styles';
import type { Wanted } from './wanted';
import { words } from './words';

/** The browser as a phone. */
export class PhonePanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, phoneStyles, talkStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private typed = '';
  @state() private asked: Pick<Wanted, 'id' | 'what'> = { id: '', what: '' };
  @state() private directory: readonly Device[] = [];
  private readonly meters = new Meters();
  private unwatch: () => void = () => undefined;

  constructor() {
    super();
    new Every(this, 1000, () => this.requestUpdate());
    new Every(this, 80, () => this.measure());
  }

  private get phone(): Softphone {
    return start(this.host).phone;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.phone.shown++;
    this.unwatch = this.phone.watch(() => this.requestUpdate());
    this.phone.changed();
    window.addEventListener('keydown', this.pressed);
    window.addEventListener('paste', this.pasted);
    void this.host
      .request<Device[]>('/api/device')
      .then((devices) => (this.directory = devices))
      .catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.pressed);
    window.removeEventListener('paste', this.pasted);
    this.unwatch();
    this.phone.shown--;
    this.phone.changed();
    this.meters.close();
  }

  override render(): TemplateResult {
    const { calls, device, ready, known, trouble } = this.phone;
    return html`
      ${head(words.phone, ready ? badge('ok', device) : badge('warn', words.connecting))}
      ${known && !ready ? html`<p class="warning" role="status">${words.lost}</p>` : nothing}
      ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
      <p class="unseen" aria-live="polite">
        ${calls.map((call) => `${call.party}: ${spoken(progress(call))}`).join('. ')}
      </p>
      <div class="phone">
        <div class="handset">
          ${field(this.dialling)}
          ${
            calls.length === 0
              ? html`${pad(this.dialling)}
                  <p class="idle"><b>${words.idle}</b> ${words.idleAdvice(device)}</p>`
              : repeat(
                  calls,
                  ({ id }) => id,
                  (call) => card(call, this.phone, this.wanted),
                )
          }
        </div>
        <aside>${recent(this.phone, this.host.now())} ${settings(this.phone)}</aside>
      </div>
    `;
  }

  private get dialling(): Dialling {
    return {
      typed: this.typed,
      ready: this.phone.ready,
      last: this.phone.recent.last,
      directory: this.directory.filter(({ name }) => name !== this.phone.device),
      type: (typed) => (this.typed = typed),
      dial: (number) => {
        this.typed = '';
        void this.phone.dial(number);
      },
    };
  }

  private get wanted(): Wanted {
    return {
      ...this.asked,
      toggle: (id, what) => {
        const open = this.asked.id === id && this.asked.what === what;
        this.asked = { id, what: open ? '' : what };
      },
    };
  }

  /** Keys go to the call that is talked in, unless something is being typed. */
  private readonly pressed = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1) {
      this.send(event, event.key);
    }
  };

  private readonly pasted = (event: ClipboardEvent): void => {
    this.send(event, event.clipboardData?.getData('text') ?? '');
  };

  private send(event: Event, text: string): void {
    const typing = event.composedPath()[0];
    const call = this.phone.calls.find((one) => one.state === 'talking' && !one.held);
    if (call && tones(text) && !(typing instanceof HTMLInputElement || typing instanceof HTMLSelectElement)) {
      this.asked = { id: call.id, what: 'keys' };
      this.phone.talks.of(call.id)?.press(tones(text));
    }
  }

  /** Draws how loud everybody is, without drawing all else. */
  private measure(): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.level').forEach((meter) => {
      const talk = this.phone.talks.of(meter.dataset.call ?? '');
      const level = this.meters.level(meter.dataset.way === 'said' ? talk?.said : talk?.heard);
      meter.style.setProperty('--level', level.toFixed(2));
      meter.setAttribute('aria-valuenow', level.toFixed(1));
    });
  }
}

/** Without the clock, so that a screen reader speaks when something happens only. */
function spoken(progress: string): string {
  return progress.replace(/( · )?\d+:[\d:]+/, '') || words.talks;
}
