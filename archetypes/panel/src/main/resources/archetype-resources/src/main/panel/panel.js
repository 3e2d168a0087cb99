// Lit and the console's own parts are lent by the page: no build, no copies.
import { ConsoleElement } from '@jackfield/ui';
import { css, html } from 'lit';

/** Shows how many calls there are, live. The console sets `host` before it shows the element. */
class CounterPanel extends ConsoleElement {
  static properties = { host: { attribute: false }, count: { state: true } };

  static styles = css`
    :host {
      display: block;
    }
    output {
      font-size: 4rem;
      font-variant-numeric: tabular-nums;
    }
  `;

  constructor() {
    super();
    this.count = 0;
    this.calls = new Set();
    this.ears = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.ears = [
      this.host.on('call', (call) => this.note(call.id, call.state !== 'ended')),
      this.host.on('call-ended', (call) => this.note(call.id, false)),
      this.host.on('resync', () => this.read()),
    ];
    this.read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.ears.forEach((stop) => stop());
  }

  async read() {
    try {
      const calls = await this.host.request('/api/call');
      this.calls = new Set(calls.map((call) => call.id));
      this.count = this.calls.size;
    } catch (problem) {
      this.host.notify({ sentence: problem.message, tone: 'bad' });
    }
  }

  note(id, there) {
    if (there) {
      this.calls.add(id);
    } else {
      this.calls.delete(id);
    }
    this.count = this.calls.size;
  }

  render() {
    return html`<h1>Calls now</h1>
      <output>${this.count}</output>`;
  }
}

customElements.define('@{panel}-panel-@{revision}', CounterPanel);
