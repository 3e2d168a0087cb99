// SPDX-License-Identifier: Apache-2.0
import type { SignallingMessage } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** What the ladder needs of whoever shows it. */
export interface LadderActions {
  /** Which message is read. */
  read: (index: number) => boolean;
  toggle: (index: number) => void;
}

/** Messages as a ladder: a column for each address, ours between the caller's and all others. */
export function ladder(messages: readonly SignallingMessage[], actions: LadderActions): TemplateResult {
  const columns = columnsOf(messages);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${msg('SIP messages')}>
    <div class="ladder" .style=${`--columns: ${columns.length}`}>
      <div class="rung names" aria-hidden="true">
        <span></span>${columns.map((name) => html`<span class="fixed">${name || 'Jackfield'}</span>`)}
      </div>
      <ol>
        ${messages.map((message, i) => rung(message, columns, actions.read(i), () => actions.toggle(i)))}
      </ol>
    </div>
  </div>`;
}

/** The far ends in the order in which they appear; the empty name is ours. */
export function columnsOf(messages: readonly SignallingMessage[]): string[] {
  const [first, ...others] = new Set(messages.map((message) => message.remote));
  return first === undefined ? [''] : [first, '', ...others];
}

function rung(
  message: SignallingMessage,
  columns: readonly string[],
  open: boolean,
  toggle: () => void,
): TemplateResult {
  const ours = columns.indexOf('') + 2;
  const theirs = columns.indexOf(message.remote) + 2;
  const right = message.direction === 'sent' ? theirs > ours : ours > theirs;
  const repeats = message.repeats > 0 ? msg(str`, ${message.repeats} more times`) : '';
  return html`<li>
    <button
      type="button"
      class="rung"
      aria-expanded=${open ? 'true' : 'false'}
      aria-label=${spoken(message)}
      @click=${toggle}
    >
      <span class="muted number">${time(message.at)}</span>
      <span
        class="arrow ${right ? 'right' : 'left'} ${tone(message.line)}"
        .style=${`grid-column: ${Math.min(ours, theirs)} / ${Math.max(ours, theirs) + 1}`}
        ><span>${short(message.line)}${repeats}</span></span
      >
    </button>
    ${open ? html`<pre tabindex="0">${message.text}</pre>` : nothing}
  </li>`;
}

function spoken(message: SignallingMessage): string {
  const line = short(message.line);
  return message.direction === 'sent'
    ? msg(str`${time(message.at)}: ${line}, sent to ${message.remote}`)
    : msg(str`${time(message.at)}: ${line}, received from ${message.remote}`);
}

/** Method, or status with its reason. */
function short(line: string): string {
  return line.startsWith('SIP/2.0 ') ? line.slice('SIP/2.0 '.length) : (line.split(' ')[0] ?? '');
}

function tone(line: string): string {
  const status = /^SIP\/2\.0 ([1-6])/.exec(line)?.[1];
  return status === undefined ? 'request' : status === '1' ? 'provisional' : status === '2' ? 'success' : 'negative';
}

/** Time of day to the millisecond: what comes after what is the point of a ladder. */
function time(at: string): string {
  const moment = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const ms = String(moment.getMilliseconds()).padStart(3, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}.${ms}`;
}
