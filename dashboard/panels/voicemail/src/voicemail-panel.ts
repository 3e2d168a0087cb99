// SPDX-License-Identifier: Apache-2.0
import {
  badge,
  ConsoleElement,
  controls,
  empty,
  figure,
  head,
  listing,
  LiveList,
  type Mailbox,
  type PanelHost,
  pieces,
  styles,
} from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Messages } from './messages';
import { voicemailStyles } from './voicemail-styles';

/** Mailboxes, and what was left in them: heard, marked and deleted. */
export class VoicemailPanel extends ConsoleElement {
  static override styles = [styles, controls, pieces, voicemailStyles];

  @property({ attribute: false }) host!: PanelHost;

  private readonly boxes = new LiveList<Mailbox>(this, () => this.host, {
    path: '/api/mailbox',
    key: ({ name }) => name,
    order: (a, b) => a.name.localeCompare(b.name),
    events: {},
    again: ['mailbox'],
  });
  private readonly messages = new Messages(this, () => this.host);

  override render(): TemplateResult {
    return html`
      ${head(msg('Voicemail'), this.boxes.size > 0 ? this.figures() : nothing)}
      ${listing({
        list: this.boxes,
        what: msg('mailboxes'),
        shown: this.boxes.items,
        none: () => this.none(),
        some: (boxes) => this.rows(boxes),
      })}
    `;
  }

  private figures(): TemplateResult {
    const boxes = this.boxes.items;
    const sum = (count: (box: Mailbox) => number) => boxes.reduce((all, box) => all + count(box), 0);
    return html`
      ${figure(
        sum(({ fresh }) => fresh),
        msg('new'),
      )}
      ${figure(
        sum(({ heard }) => heard),
        msg('heard'),
      )}
    `;
  }

  private none(): TemplateResult {
    return empty(
      'voicemail',
      msg('No mailbox'),
      this.host.allows('admin')
        ? msg('Make one under Settings, Mailbox: with the devices whose calls it takes.')
        : msg('None of your devices has one: ask an admin for it.'),
    );
  }

  private rows(boxes: Mailbox[]): TemplateResult {
    return html`<ul class="card rows">
      ${repeat(
        boxes,
        ({ name }) => name,
        (box) => this.row(box),
      )}
    </ul>`;
  }

  private row(box: Mailbox): TemplateResult {
    const devices = box.devices.map((device) => device.replace(/^device:/, '')).join(', ');
    return html`<li class="row">
      <details
        ?open=${this.messages.isOpen(box.name)}
        @toggle=${(event: Event) => this.messages.show(box.name, (event.target as HTMLDetailsElement).open)}
      >
        <summary>
          <b>${box.name}</b>
          <span class="muted small devices">${devices}</span>
          <span class="badges">
            ${box.fresh > 0 ? badge('accent', msg(str`${box.fresh} new`), 'voicemail') : nothing}
            <span class="muted small">${msg(str`${box.heard} heard`)}</span>
          </span>
        </summary>
        ${this.messages.isOpen(box.name) ? this.messages.render(box.name) : nothing}
      </details>
    </li>`;
  }
}
