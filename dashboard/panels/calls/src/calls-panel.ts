// SPDX-License-Identifier: Apache-2.0
import {
  type Call,
  ConsoleElement,
  controls,
  empty,
  Every,
  figure,
  head,
  type Leg,
  listing,
  LiveList,
  type PanelHost,
  pieces,
  search,
  sentence,
  styles,
} from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { callStyles } from './call-styles';
import { Ended } from './ended';
import { Recordings } from './recordings';
import { row, type RowActions } from './row';
import { traceStyles } from './trace-styles';
import { Traces } from './traces';
import { matches } from './view';
import { why } from './why';

/** Above this many calls a search field appears. */
const MANY = 6;
/** ms in which the second press must follow the first. */
const REALLY = 4000;

/** The calls that are live now. */
export class CallsPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, callStyles, traceStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private typed = '';
  @state() private trouble = '';
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private hangingUp: ReadonlyMap<string, 'asked' | 'busy'> = new Map();

  private readonly calls = new LiveList<Call>(this, () => this.host, {
    path: '/api/call',
    key: (call) => call.id,
    order: (a, b) => Date.parse(b.began) - Date.parse(a.began),
    events: { call: (map, call) => map.put(call), 'call-ended': (map, call) => map.remove(call.id) },
  });
  private readonly traces = new Traces(this, () => this.host);
  private readonly ended = new Ended(this, () => this.host, this.traces);
  private readonly recordings = new Recordings(this, () => this.host);

  constructor() {
    super();
    new Every(this, 1000, () => this.requestUpdate());
    // Packets are counted all the time; events come only when a state changes.
    new Every(this, 2000, () => void (this.calls.size > 0 && this.calls.read()));
    new Every(this, 5000, () => this.opened.forEach((call) => void this.traces.read(call)));
    new Every(this, 400, () => void (this.metered() && this.calls.read()));
  }

  override render(): TemplateResult {
    return html`
      ${head('Calls', this.calls.size > 0 ? this.figures() : nothing)}
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing} ${this.list()}
      ${this.ended.render()} ${this.recordings.render()}
    `;
  }

  /** Whether somebody looks at meters. */
  private metered(): boolean {
    return this.calls.items.some((call) => call.mode === 'mixed' && this.opened.has(call.id));
  }

  private figures(): TemplateResult {
    const calls = this.calls.items;
    const among = (test: (call: Call) => boolean) => calls.filter(test).length;
    return html`
      ${figure(calls.length, 'live')}
      ${figure(
        among((call) => call.state === 'ringing'),
        'ringing',
      )}
      ${figure(
        among((call) => call.mode === 'relay'),
        'relayed',
      )}
      ${figure(
        among((call) => call.mode === 'mixed'),
        'mixed',
      )}
      ${calls.length > MANY || this.typed ? search('a call', this.typed, (typed) => (this.typed = typed)) : nothing}
    `;
  }

  private list(): TemplateResult {
    const now = this.host.now();
    return listing({
      list: this.calls,
      what: 'calls',
      shown: this.calls.items.filter((call) => matches(call, this.typed)),
      typed: this.typed,
      none: () => empty('jack', 'No calls right now', html`Dial <b>600</b> from a registered phone to hear yourself.`),
      some: (shown) =>
        html`<div class="calls">
          ${repeat(
            shown,
            (call) => call.id,
            (call) => row(call, this.actions(call, now)),
          )}
        </div>`,
    });
  }

  private actions(call: Call, now: number): RowActions {
    return {
      now,
      open: this.opened.has(call.id),
      hangUp: this.host.allows('operator') ? (this.hangingUp.get(call.id) ?? 'yes') : 'no',
      toggle: () => this.toggle(call.id),
      more: () => [why(call.why), this.traces.render(call.id)],
      pressHangUp: () => void this.pressHangUp(call.id),
      recorded: this.recordings.live(call.id),
      record: this.host.allows('operator') ? () => void this.recordings.toggle(call.id) : undefined,
      change: this.host.allows('operator') ? (leg, change) => void this.change(call, leg, change) : undefined,
    };
  }

  private toggle(id: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) {
      opened.add(id);
      void this.traces.read(id);
    }
    this.opened = opened;
  }

  private async pressHangUp(id: string): Promise<void> {
    if (!this.hangingUp.has(id)) {
      this.mark(id, 'asked');
      setTimeout(() => this.hangingUp.get(id) === 'asked' && this.mark(id), REALLY);
      return;
    }
    this.mark(id, 'busy');
    try {
      await this.host.request(`/api/call/${encodeURIComponent(id)}`, { method: 'DELETE' });
      this.trouble = '';
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    this.mark(id);
  }

  private async change(call: Call, leg: Leg, change: Record<string, unknown>): Promise<void> {
    const path = `/api/call/${encodeURIComponent(call.id)}/leg/${encodeURIComponent(leg.id)}`;
    try {
      await this.host.request(path, { method: 'PATCH', body: change });
      this.trouble = '';
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    await this.calls.read();
  }

  private mark(id: string, stage?: 'asked' | 'busy'): void {
    const marks = new Map(this.hangingUp);
    marks.delete(id);
    if (stage) {
      marks.set(id, stage);
    }
    this.hangingUp = marks;
  }
}
