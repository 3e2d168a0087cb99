// SPDX-License-Identifier: Apache-2.0
import {
  ask,
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
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { callStyles } from './call-styles';
import { Ended } from './ended';
import { partyStyles } from './party-styles';
import type { Deeds, LegChange } from './party';
import { Qualities } from './qualities';
import { Recordings } from './recordings';
import { row, type RowActions } from './row';
import { Supervision } from './supervision';
import { traceStyles } from './trace-styles';
import { Traces } from './traces';
import { end, matches } from './view';
import { why } from './why';

/** Above this many calls a search field appears. */
const MANY = 6;
/** ms in which the second press must follow the first. */
const REALLY = 4000;

/** The calls that are live now. */
export class CallsPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, callStyles, partyStyles, traceStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private typed = '';
  @state() private trouble = '';
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private asking = '';
  @state() private hangingUp: ReadonlyMap<string, 'asked' | 'busy'> = new Map();

  private readonly calls = new LiveList<Call>(this, () => this.host, {
    path: '/api/call',
    key: (call) => call.id,
    order: (a, b) => Date.parse(b.began) - Date.parse(a.began),
    events: { call: (map, call) => map.put(call), 'call-ended': (map, call) => map.remove(call.id) },
  });
  private readonly traces = new Traces(this, () => this.host);
  private readonly qualities = new Qualities(this, () => this.host);
  private readonly supervision = new Supervision(this, () => this.host);
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
      ${head(msg('Calls'), this.calls.size > 0 ? this.figures() : nothing)}
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
      ${figure(calls.length, msg('live'))}
      ${figure(
        among((call) => call.state === 'ringing'),
        msg('ringing'),
      )}
      ${figure(
        among((call) => call.mode === 'relay'),
        msg('relayed'),
      )}
      ${figure(
        among((call) => call.mode === 'mixed'),
        msg('mixed'),
      )}
      ${calls.length > MANY || this.typed ? search(msg('a call'), this.typed, (typed) => (this.typed = typed)) : nothing}
    `;
  }

  private list(): TemplateResult {
    const now = this.host.now();
    return listing({
      list: this.calls,
      what: msg('calls'),
      shown: this.calls.items.filter((call) => matches(call, this.typed)),
      typed: this.typed,
      none: () =>
        empty('jack', msg('No calls right now'), msg(html`Dial <b>600</b> from a registered phone to hear yourself.`)),
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
      qualities: this.qualities,
      deeds: this.host.allows('operator') ? this.deeds(call) : undefined,
      trouble: this.supervision.trouble(call.id),
    };
  }

  private deeds(call: Call): Deeds {
    const path = { id: call.id };
    const of = ({ id }: Leg) => ({ ...path, leg: id });
    const change = (leg: Leg, body: LegChange) =>
      ask(this.host, 'patch', '/call/{id}/leg/{leg}', { path: of(leg), body });
    const asking = (what: string) => `${call.id} ${what}`;
    return {
      change: (leg, body) => void this.attempt(change(leg, body)),
      remove: (leg) =>
        void this.takeOut(leg, () => ask(this.host, 'delete', '/call/{id}/leg/{leg}', { path: of(leg) })),
      transfer: (leg, transfer) => void this.attempt(change(leg, { transfer })),
      add: (number) => void this.attempt(ask(this.host, 'post', '/call/{id}/leg', { path, body: { number } })),
      part: this.supervision.offered(call) ? this.supervision.part(call) : undefined,
      own: (leg) => this.supervision.isOwn(leg),
      supervise: (mode, whisperTo) => void this.supervision.press(call, mode, whisperTo),
      asking: this.asking.startsWith(asking('')) ? this.asking.slice(asking('').length) : '',
      ask: (what) => (this.asking = what === '' || this.asking === asking(what) ? '' : asking(what)),
    };
  }

  private toggle(id: string): void {
    const opened = new Set(this.opened);
    if (opened.delete(id)) {
      this.qualities.close(id);
    } else {
      opened.add(id);
      void this.traces.read(id);
      void this.qualities.open(id);
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
      await ask(this.host, 'delete', '/call/{id}', { path: { id } });
      this.trouble = '';
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    this.mark(id);
  }

  private async takeOut(leg: Leg, remove: () => Promise<unknown>): Promise<void> {
    const { name } = end(leg);
    const sure = await this.host.confirm({
      title: msg(str`Take ${name} out of the call?`),
      sentence: msg('The others go on talking; a call that is left with one party ends.'),
      action: msg('Take out'),
      danger: true,
    });
    if (sure) {
      await this.attempt(remove());
    }
  }

  private async attempt(asked: Promise<unknown>): Promise<void> {
    try {
      await asked;
      this.trouble = '';
      this.asking = '';
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
