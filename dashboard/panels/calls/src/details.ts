// SPDX-License-Identifier: Apache-2.0
import { type Call, clock, count, type Leg, milliseconds, percent, type Way } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { type Change, soundOf } from './sound';
import { end, jitter, loss } from './view';

/** Everything that is known of a call. */
export function details(call: Call, change?: Change): TemplateResult {
  return html`
    <dl>
      ${fact('Call', html`<span class="fixed">${call.id}</span>`)}
      ${fact('From', `${call.source.kind} ${call.source.name}`)} ${fact('Dialled', call.dialled)}
      ${fact('Rule', call.route ?? 'none')} ${fact('Began', clock(call.began))}
      ${fact('Answered', call.answered ? clock(call.answered) : 'not yet')}
      ${fact('Sound', { none: 'none yet', relay: 'relayed packet for packet', mixed: 'decoded and mixed' }[call.mode])}
    </dl>
    ${soundOf(call, change)}
    <div class="scroll" tabindex="0" role="region" aria-label="Legs of the call ${call.id}">
      <table>
        <thead>
          <tr>
            <th scope="col">Leg</th>
            <th scope="col">State</th>
            <th scope="col">Codec</th>
            <th scope="col" class="number">Received</th>
            <th scope="col" class="number">Lost</th>
            <th scope="col" class="number">Jitter</th>
            <th scope="col" class="number">Sent</th>
            <th scope="col" class="number">Lost there</th>
            <th scope="col" class="number">Round trip</th>
            <th scope="col" class="number">MOS here</th>
            <th scope="col" class="number">MOS there</th>
          </tr>
        </thead>
        <tbody>
          ${call.legs.map(legRow)}
        </tbody>
      </table>
    </div>
  `;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function legRow(leg: Leg): TemplateResult {
  const { packets } = leg;
  return html`<tr>
      <th scope="row">
        ${end(leg).name}
        <span class="muted fixed">${leg.party.address}</span>
      </th>
      <td>
        ${leg.direction}, ${leg.state}<br /><span class="muted"
          >${sound(leg)}${leg.encrypted ? ', encrypted' : ''}</span
        >
      </td>
      <td>${codec(leg)}</td>
      <td class="number">
        ${count(packets.received)}${extra(packets.late, 'late')}${extra(packets.refused, 'refused')}
      </td>
      <td class="number">${count(packets.lost)} ${share(leg)}</td>
      <td class="number ${jitter(leg)}">${milliseconds(leg.jitter)}</td>
      <td class="number">${count(packets.sent)}</td>
      <td class="number">${packets.remoteLost === undefined ? '–' : count(packets.remoteLost)}</td>
      <td class="number">${milliseconds(leg.roundTrip)}</td>
      <td class="number">${heard(leg.quality?.received)}</td>
      <td class="number">${heard(leg.quality?.sent)}</td>
    </tr>
    ${
      leg.chain
        ? html`<tr class="chain">
            <td colspan="11" class="muted fixed">${leg.chain}</td>
          </tr>`
        : nothing
    }`;
}

/** The score of one way now, and what it was so far. */
function heard(way: Way | undefined): unknown {
  if (way?.average === undefined) {
    return '–';
  }
  const concealed = way.concealment ? html`<br />${percent(way.concealment, 1)} made up` : nothing;
  return html`${way.mos?.toFixed(1) ?? '–'}<br /><span class="muted"
      >${way.average.toFixed(1)} on average, ${way.worst?.toFixed(1)} at worst${concealed}</span
    >`;
}

/** The codec each way: payload types differ where the two sides numbered a codec differently. */
function codec(leg: Leg): TemplateResult {
  if (!leg.codec) {
    return html`<span class="muted">none</span>`;
  }
  const { name, send, receive, ptime } = leg.codec;
  const types = send === receive ? `type ${send}` : `type ${receive} in, ${send} out`;
  return html`${name}<br /><span class="muted number">${ptime} ms, ${types}</span>`;
}

function sound(leg: Leg): string {
  if (leg.muted) {
    return 'muted';
  }
  return { sendrecv: 'both ways', sendonly: 'we send only', recvonly: 'we receive only', inactive: 'held' }[leg.media];
}

function extra(n: number, word: string): unknown {
  return n > 0 ? html`<br /><span class="muted">${count(n)} ${word}</span>` : nothing;
}

function share(leg: Leg): unknown {
  const { lost, received } = leg.packets;
  return lost > 0 ? html`<br /><span class=${loss(leg)}>${percent(lost, lost + received)}</span>` : nothing;
}
