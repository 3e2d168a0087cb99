// SPDX-License-Identifier: Apache-2.0
import { badge, type Call, clock, duration, type Leg, milliseconds, moment, percent, type Tone } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { reason } from './causes';

/** A record as one line; `open` hears that it is to be shown with all that is known. */
export function recordRow(
  call: Call,
  now: number,
  opened: unknown,
  open: (call: Call, opened: boolean) => void,
): TemplateResult {
  const length = call.answered && call.ended ? Date.parse(call.ended) - Date.parse(call.answered) : undefined;
  return html`<li class="row">
    <details @toggle=${(event: Event) => open(call, (event.target as HTMLDetailsElement).open)}>
      <summary>
        <time class="number" datetime=${call.began}>${moment(call.began, now)}</time>
        <span class="parties"><b>${caller(call)}</b> → <b>${call.dialled || msg('nothing dialled')}</b></span>
        <span class="length number">${length === undefined ? '–' : duration(length)}</span>
        <span class="badges">
          ${call.emergency ? badge('bad', msg('emergency')) : nothing}
          ${call.recordings?.length ? badge('accent', msg('recorded'), 'record') : nothing}
          <span class="muted small">${direction(call)}</span> ${outcome(call)}
        </span>
      </summary>
      ${opened}
    </details>
  </li>`;
}

function caller(call: Call): string {
  const { number, name, withheld } = call.caller;
  const known = [name, number].filter(Boolean).join(' ');
  return known || (withheld ? msg('withheld') : call.source.name);
}

function direction({ direction }: Call): string {
  switch (direction) {
    case 'incoming':
      return msg('incoming');
    case 'outgoing':
      return msg('outgoing');
    default:
      return msg('internal');
  }
}

function outcome({ outcome }: Call): TemplateResult {
  const words: Record<NonNullable<Call['outcome']>, [Tone, string]> = {
    answered: ['ok', msg('answered')],
    missed: ['warn', msg('missed')],
    failed: ['bad', msg('failed')],
  };
  const [tone, word] = words[outcome ?? 'answered'];
  return badge(tone, word);
}

/** Who ended the call and why, in words. */
export function ending({ hangup }: Call): string {
  if (!hangup) {
    return '';
  }
  const why = reason(hangup.cause, hangup.reason);
  switch (hangup.by) {
    case 'caller':
      return msg(str`The calling party ended it: ${why}.`);
    case 'called':
      return msg(str`The called party ended it: ${why}.`);
    case 'operator':
      return msg(str`An operator ended it: ${why}.`);
    case 'router':
      return msg(str`The router ended it: ${why}.`);
  }
}

/** All that is known of a call. */
export function details(call: Call): TemplateResult {
  return html`
    <p class="ending">
      ${ending(call)} ${call.hangup?.detail ? html`<span class="muted">${call.hangup.detail}</span>` : nothing}
    </p>
    <dl>
      ${fact(msg('Call'), html`<span class="fixed">${call.id}</span>`)}
      ${fact(msg('From'), `${call.source.kind} ${call.source.name}`)} ${fact(msg('Rule'), call.route ?? msg('none'))}
      ${fact(msg('Began'), clock(call.began))}
      ${fact(msg('Answered'), call.answered ? clock(call.answered) : msg('never'))}
      ${fact(msg('Ended'), call.ended ? clock(call.ended) : '–')}
    </dl>
    ${call.legs.length > 0 ? legs(call) : html`<p class="muted small">${msg('Nobody was reached.')}</p>`}
  `;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function legs(call: Call): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${msg(str`Legs of the call ${call.id}`)}>
    <table>
      <thead>
        <tr>
          <th scope="col">${msg('Party')}</th>
          <th scope="col">${msg('Codec')}</th>
          <th scope="col" class="number">${msg('Lost')}</th>
          <th scope="col" class="number">${msg('Jitter')}</th>
          <th scope="col" class="number">${msg('Round trip')}</th>
          <th scope="col" class="number">${msg('MOS here')}</th>
          <th scope="col" class="number">${msg('MOS there')}</th>
        </tr>
      </thead>
      <tbody>
        ${call.legs.map(legRow)}
      </tbody>
    </table>
  </div>`;
}

function legRow(leg: Leg): TemplateResult {
  const { lost, received } = leg.packets;
  return html`<tr>
    <th scope="row">
      ${leg.party.name || leg.party.number || leg.party.target}
      <span class="muted fixed">${leg.party.target} ${leg.party.address}</span>
    </th>
    <td>
      ${leg.codec?.name ?? msg('none')}
      ${leg.encrypted ? html`<span class="muted">${msg('encrypted')}</span>` : nothing}
    </td>
    <td class="number">${percent(lost, lost + received) || '–'}</td>
    <td class="number">${milliseconds(leg.jitter)}</td>
    <td class="number">${milliseconds(leg.roundTrip)}</td>
    <td class="number">${score(leg.quality?.received?.average)}</td>
    <td class="number">${score(leg.quality?.sent?.average)}</td>
  </tr>`;
}

function score(mos: number | undefined): string {
  return mos === undefined ? '–' : mos.toFixed(1);
}
