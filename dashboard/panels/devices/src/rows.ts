// SPDX-License-Identifier: Apache-2.0
import { address, badge, type Contact, count, type Device, icon, span, type Tone, type Trunk } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** What may be done with a device. */
export interface Deeds {
  change: () => void;
  remove: () => void;
}

/** A device: a socket with a plug in it where it is registered. */
export function deviceRow(device: Device, now: number, deeds?: Deeds): TemplateResult {
  return html`<li class="row">
    <span class="socket ${device.registered ? 'plugged' : ''}" aria-hidden="true"></span>
    <div class="who">
      <p><b>${device.name}</b></p>
      <p class="muted small number">${device.numbers.join(', ') || msg('no number')}</p>
    </div>
    <div class="where">
      ${
        device.contacts.length > 0
          ? html`<ul>
              ${device.contacts.map((contact) => contactLine(contact, now))}
            </ul>`
          : html`<p class="muted small">${msg('Nowhere. Calls to it are refused until it registers.')}</p>`
      }
    </div>
    <div class="state">
      ${badge(device.registered ? 'ok' : 'quiet', device.registered ? msg('registered') : msg('not registered'))}
      ${deeds ? buttons(device.name, deeds) : nothing}
    </div>
  </li>`;
}

function buttons(name: string, { change, remove }: Deeds): TemplateResult {
  const changing = msg(str`Change ${name}`);
  const removal = msg(str`Remove ${name}`);
  return html`
    <button type="button" class="bare" data-change=${name} title=${changing} aria-label=${changing} @click=${change}>
      ${icon('edit')}
    </button>
    <button type="button" class="bare remove" title=${removal} aria-label=${removal} @click=${remove}>
      ${icon('delete')}
    </button>
  `;
}

function contactLine(contact: Contact, now: number): TemplateResult {
  const { host, transport } = address(contact.from);
  return html`<li>
    <p>
      <span class="fixed" title=${contact.uri}>${host}</span>
      ${transport ? html`<span class="muted small">${transport}</span>` : nothing}
    </p>
    <p class="muted small">
      ${contact.userAgent || msg('unnamed phone')} ·
      <span class="number">${expiry(Date.parse(contact.expires) - now)}</span>
    </p>
  </li>`;
}

/** How long a registration still holds. */
export function expiry(ms: number): string {
  return ms > 0 ? msg(str`expires in ${span(ms)}`) : msg('expires now');
}

/** The sentence stands where the appliance says nothing more. */
const STATUSES: Record<Trunk['status'], { tone: Tone; word: () => string; sentence: () => string }> = {
  up: { tone: 'ok', word: () => msg('up'), sentence: () => '' },
  trying: { tone: 'warn', word: () => msg('trying'), sentence: () => msg('No answer yet.') },
  down: { tone: 'bad', word: () => msg('down'), sentence: () => msg('Routes pass it over.') },
  unknown: { tone: 'quiet', word: () => msg('unknown'), sentence: () => msg('SIP has not taken it up yet.') },
};

function calls(n: number): string {
  switch (n) {
    case 0:
      return msg('no calls');
    case 1:
      return msg('1 call');
    default:
      return msg(str`${count(n)} calls`);
  }
}

/** A provider's trunk. */
export function trunkRow(trunk: Trunk): TemplateResult {
  const { tone, word, sentence } = STATUSES[trunk.status];
  return html`<li class="row">
    <span class="socket ${trunk.status === 'up' ? 'plugged' : ''}" aria-hidden="true"></span>
    <div class="who">
      <p><b>${trunk.name}</b></p>
      <p class="muted small number">${calls(trunk.calls)}</p>
    </div>
    <div class="where">
      <p class=${trunk.status === 'down' ? 'small bad' : 'muted small'}>${trunk.detail || sentence()}</p>
    </div>
    <div class="state">${badge(tone, word())}</div>
  </li>`;
}
