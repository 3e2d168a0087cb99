// SPDX-License-Identifier: Apache-2.0
import { type Call, clock, count, type Leg, milliseconds, percent, type Way } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { type Deeds, parties, tools } from './party';
import type { Qualities } from './qualities';
import { end, jitter, kinds, loss } from './view';

/** Everything that is known of a call, and what may be done with it. */
export function details(call: Call, qualities: Qualities, deeds: Deeds | undefined): TemplateResult {
  return html`
    <dl>
      ${fact(msg('Call'), html`<span class="fixed">${call.id}</span>`)} ${fact(msg('From'), source(call))}
      ${fact(msg('Dialled'), call.dialled)} ${fact(msg('Rule'), call.route ?? msg('none'))}
      ${fact(msg('Began'), clock(call.began))}
      ${fact(msg('Answered'), call.answered ? clock(call.answered) : msg('not yet'))}
      ${fact(msg('Sound'), carried(call))}
    </dl>
    ${deeds && call.state === 'active' ? tools(deeds) : nothing} ${parties(call, qualities, deeds)}
    <div class="scroll legs" tabindex="0" role="region" aria-label=${msg(str`Legs of the call ${call.id}`)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('Leg')}</th>
            <th scope="col">${msg('State')}</th>
            <th scope="col">${msg('Codec')}</th>
            ${[
              msg('Received'),
              msg('Lost'),
              msg('Jitter'),
              msg('Sent'),
              msg('Lost there'),
              msg('Round trip'),
              msg('MOS here'),
              msg('MOS there'),
            ].map((name) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${call.legs.map(legRow)}
        </tbody>
      </table>
    </div>
  `;
}

function source({ source: { kind, name } }: Call): string {
  return `${kinds()[kind === 'trunk' ? 'provider' : kind]?.word ?? kind} ${name}`;
}

function carried({ mode }: Call): string {
  return {
    none: msg('none yet'),
    relay: msg('relayed packet for packet'),
    mixed: msg('decoded and mixed'),
  }[mode];
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
      <td class="number">
        ${directions()[leg.direction]}, ${legStates()[leg.state]}<br /><span class="muted"
          >${leg.encrypted ? msg(str`${sound(leg)}, encrypted`) : sound(leg)}</span
        >
      </td>
      <td>${codec(leg)}</td>
      <td class="number">
        ${count(packets.received)}${extra(packets.late, msg('late'))}${extra(packets.refused, msg('refused'))}
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

const directions = () => ({ inbound: msg('inbound'), outbound: msg('outbound') });

const legStates = () => ({
  trying: msg('trying'),
  ringing: msg('ringing'),
  early: msg('early media'),
  answered: msg('answered'),
  ended: msg('ended'),
});

/** The score of one way now, and what it was so far. */
function heard(way: Way | undefined): unknown {
  if (way?.average === undefined) {
    return '–';
  }
  const concealed = way.concealment ? html`<br />${msg(str`${percent(way.concealment, 1)} made up`)}` : nothing;
  const so = msg(str`${way.average.toFixed(1)} on average, ${way.worst?.toFixed(1) ?? '–'} at worst`);
  return html`${way.mos?.toFixed(1) ?? '–'}<br /><span class="muted far">${so}${concealed}</span>`;
}

/** The codec each way: payload types differ where the two sides numbered a codec differently. */
function codec(leg: Leg): TemplateResult {
  if (!leg.codec) {
    return html`<span class="muted">${msg('none')}</span>`;
  }
  const { name, send, receive, ptime } = leg.codec;
  const types = send === receive ? msg(str`type ${send}`) : msg(str`type ${receive} in, ${send} out`);
  return html`${name}<br /><span class="muted number">${ptime} ms, ${types}</span>`;
}

function sound(leg: Leg): string {
  if (leg.muted) {
    return msg('muted');
  }
  return {
    sendrecv: msg('both ways'),
    sendonly: msg('we send only'),
    recvonly: msg('we receive only'),
    inactive: msg('held'),
  }[leg.media];
}

function extra(n: number, word: string): unknown {
  return n > 0 ? html`<br /><span class="muted">${count(n)} ${word}</span>` : nothing;
}

function share(leg: Leg): unknown {
  const { lost, received } = leg.packets;
  return lost > 0 ? html`<br /><span class=${loss(leg)}>${percent(lost, lost + received)}</span>` : nothing;
}
