// SPDX-License-Identifier: Apache-2.0
import { ask, type PanelHost, Problem, sentence, type SignallingMessage } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { ladder } from './ladder';

/** The SIP messages of the calls that somebody looks into: read when a call is opened, and again while it lives. */
export class Traces implements ReactiveController {
  private readonly messages = new Map<string, readonly SignallingMessage[]>();
  private readonly troubles = new Map<string, string>();
  private readonly reading = new Set<string>();
  private readonly asking = new Set<string>();

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.messages.clear();
  }

  /** Reads them anew. */
  async read(call: string): Promise<void> {
    if (!this.host().allows('operator') || this.asking.has(call)) {
      return;
    }
    this.asking.add(call);
    try {
      this.messages.set(call, await ask(this.host(), 'get', '/call/{id}/trace', { path: { id: call } }));
      this.troubles.delete(call);
    } catch (thrown) {
      const gone = thrown instanceof Problem && thrown.status === 404;
      this.troubles.set(call, gone ? msg('The messages of this call are not kept any more.') : sentence(thrown));
    }
    this.asking.delete(call);
    this.element.requestUpdate();
  }

  render(call: string): unknown {
    return this.host().allows('operator')
      ? html`<section>
          <h2>${msg('SIP messages')}</h2>
          ${this.content(call)}
        </section>`
      : nothing;
  }

  private content(call: string): unknown {
    const messages = this.messages.get(call);
    if (messages?.length) {
      return ladder(messages, {
        read: (index) => this.reading.has(`${call} ${index}`),
        toggle: (index) => this.toggle(`${call} ${index}`),
      });
    }
    const trouble = this.troubles.get(call);
    return html`<p class="muted" role=${trouble ? 'alert' : nothing}>
      ${trouble ?? (messages ? msg('This call has no SIP messages: it is between browsers or applications.') : msg('Reading…'))}
    </p>`;
  }

  private toggle(key: string): void {
    if (!this.reading.delete(key)) {
      this.reading.add(key);
    }
    this.element.requestUpdate();
  }
}
