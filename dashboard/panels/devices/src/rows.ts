// SPDX-License-Identifier: Apache-2.0
import { address, badge, type Contact, type Device, plural, span, type Tone, type Trunk } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';

/** A device: a socket with a plug in it where it is registered. */
export function deviceRow(device: Device, now: number): TemplateResult {
  return html`<li class="row">
    <span class="socket ${device.registered ? 'plugged' : ''}" aria-hidden="true"></span>
    <div class="who">
      <p><b>${device.name}</b></p>
      <p class="muted small number">${device.numbers.join(', ') || 'no number'}</p>
    </div>
    <div class="where">
      ${
        device.contacts.length > 0
          ? html`<ul>
              ${device.contacts.map((contact) => contactLine(contact, now))}
            </ul>`
          : html`<p class="muted small">Nowhere. Calls to it are refused until it registers.</p>`
      }
    </div>
    <div class="state">
      ${badge(device.registered ? 'ok' : 'quiet', device.registered ? 'registered' : 'not registered')}
    </div>
  </li>`;
}

function contactLine(contact: Contact, now: number): TemplateResult {
  const { host, transport } = address(contact.from);
  return html`<li>
    <p>
      <span class="fixed" title=${contact.uri}>${host}</span>
      ${transport ? html`<span class="muted small">${transport}</span>` : nothing}
    </p>
    <p class="muted small">
      ${contact.userAgent || 'unnamed phone'} ·
      <span class="number">${expiry(Date.parse(contact.expires) - now)}</span>
    </p>
  </li>`;
}

/** How long a registration still holds. */
export function expiry(ms: number): string {
  return ms > 0 ? `expires in ${span(ms)}` : 'expires now';
}

/** The sentence stands where the appliance says nothing more. */
const STATUSES: Record<Trunk['status'], { tone: Tone; sentence: string }> = {
  up: { tone: 'ok', sentence: '' },
  trying: { tone: 'warn', sentence: 'No answer yet.' },
  down: { tone: 'bad', sentence: 'Routes pass it over.' },
  unknown: { tone: 'quiet', sentence: 'SIP has not taken it up yet.' },
};

/** A provider's trunk. */
export function trunkRow(trunk: Trunk): TemplateResult {
  const { tone, sentence } = STATUSES[trunk.status];
  return html`<li class="row">
    <span class="socket ${trunk.status === 'up' ? 'plugged' : ''}" aria-hidden="true"></span>
    <div class="who">
      <p><b>${trunk.name}</b></p>
      <p class="muted small number">${trunk.calls === 0 ? 'no calls' : plural(trunk.calls, 'call')}</p>
    </div>
    <div class="where">
      <p class=${trunk.status === 'down' ? 'small bad' : 'muted small'}>${trunk.detail || sentence}</p>
    </div>
    <div class="state">${badge(tone, trunk.status)}</div>
  </li>`;
}
