// SPDX-License-Identifier: Apache-2.0
import { moment, sentence } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from './devices';
import { permission } from './notify';
import type { Past } from './recent';
import type { Softphone } from './softphone';
import { symbol } from './symbols';
import { words } from './words';

/** The calls that were, each to be called again with one press. */
export function recent(phone: Softphone, now: number): TemplateResult {
  const { items } = phone.recent;
  const forget = () => {
    phone.recent.forget();
    phone.changed();
  };
  return html`<section aria-labelledby="recent">
    <div class="title">
      <h2 id="recent">${words.recent}</h2>
      ${items.length > 0 ? html`<button class="bare" @click=${forget}>${words.forget}</button>` : nothing}
    </div>
    ${
      items.length === 0
        ? html`<p class="none">${words.noRecent}</p>`
        : html`<ul class="recent">
            ${items.map((past) => entry(past, phone, now))}
          </ul>`
    }
  </section>`;
}

function entry({ number, party, kind, at }: Past, phone: Softphone, now: number): TemplateResult {
  return html`<li>
    <button
      type="button"
      class="past ${kind}"
      title=${words.callAgain(party)}
      ?disabled=${!phone.ready || !number}
      @click=${() => void phone.dial(number)}
    >
      ${symbol(kind)}<span class="party">${party}</span><span class="unseen">, ${words[kind]},</span
      ><small>${moment(at, now)}</small>
    </button>
  </li>`;
}

/** Which devices are used, and whether the desktop tells of calls. */
export function settings(phone: Softphone): TemplateResult {
  const { devices } = phone;
  return html`<details class="settings">
    <summary>${symbol('microphone')}${words.sound}</summary>
    ${choice(phone, 'microphone', words.microphone)}
    ${
      devices.choosesSpeakers
        ? html`${choice(phone, 'speaker', words.speaker)}${choice(phone, 'ringer', words.ringer)}`
        : nothing
    }
    ${
      devices.named
        ? nothing
        : html`<p class="none">${words.names}</p>
            <button type="button" class="plain" @click=${() => void allow(phone)}>${words.allow}</button>`
    }
    <div class="row">
      <button type="button" class="plain" @click=${() => phone.ringer.once()}>${words.tryRing}</button>
      ${notifications(phone)}
    </div>
  </details>`;
}

function choice({ devices }: Softphone, role: Role, name: string): TemplateResult {
  return html`<label>
    ${name}
    <select @change=${(event: Event) => devices.choose(role, (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${devices.of(role) === ''}>${words.standard}</option>
      ${devices
        .choices(role)
        .map(({ id, label }) => html`<option value=${id} ?selected=${devices.of(role) === id}>${label}</option>`)}
    </select>
  </label>`;
}

/** Opens the microphone for a moment, whereupon the browser tells names. */
async function allow(phone: Softphone): Promise<void> {
  try {
    (await phone.devices.open()).getTracks().forEach((track) => track.stop());
  } catch (thrown) {
    phone.fails(sentence(thrown));
  }
}

function notifications(phone: Softphone): TemplateResult | typeof nothing {
  switch (permission()) {
    case 'granted':
      return nothing;
    case 'denied':
      return typeof Notification === 'undefined' ? nothing : html`<p class="none">${words.notifyDenied}</p>`;
    case 'default':
      return html`<button
        type="button"
        class="plain"
        @click=${() => void Notification.requestPermission().then(() => phone.changed())}
      >
        ${words.notify}
      </button>`;
  }
}
