// SPDX-License-Identifier: Apache-2.0
import { badge, duration, failure, loading, moment, type PanelHost, sentence, type VoiceMessage } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** What lies in a mailbox that is looked at, or why that cannot be read. */
type Content = { messages: VoiceMessage[] } | { trouble: string };

/** The messages of the mailboxes that are open: played, marked, and deleted if somebody really wants that. */
export class Messages implements ReactiveController {
  private readonly contents = new Map<string, Content | undefined>();
  private trouble = '';
  private offs: (() => void)[] = [];

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.offs = [
      this.host().on('mailbox', ({ name }) => void this.again(name)),
      this.host().on('resync', () => [...this.contents.keys()].forEach((name) => void this.again(name))),
    ];
  }

  hostDisconnected(): void {
    this.offs.forEach((off) => off());
    this.offs = [];
  }

  isOpen(name: string): boolean {
    return this.contents.has(name);
  }

  show(name: string, open: boolean): void {
    if (open && !this.contents.has(name)) {
      this.contents.set(name, undefined);
      void this.read(name);
    } else if (!open) {
      this.contents.delete(name);
    }
    this.element.requestUpdate();
  }

  private async again(name: string): Promise<void> {
    if (this.contents.has(name)) {
      await this.read(name);
    }
  }

  private async read(name: string): Promise<void> {
    let content: Content;
    try {
      content = await this.host().request<{ messages: VoiceMessage[] }>(`/api/mailbox/${encodeURIComponent(name)}`);
    } catch (thrown) {
      content = { trouble: sentence(thrown) };
    }
    if (this.contents.has(name)) {
      this.contents.set(name, content);
      this.element.requestUpdate();
    }
  }

  render(name: string): TemplateResult {
    const content = this.contents.get(name);
    if (!content) {
      return loading(msg('messages'));
    }
    if ('trouble' in content) {
      return failure(content.trouble, () => void this.read(name));
    }
    return html`<div class="known">
      ${this.trouble ? html`<p class="bad" role="alert">${this.trouble}</p>` : nothing}
      ${
        content.messages.length > 0
          ? html`<ul class="messages">
              ${repeat(
                content.messages,
                ({ id }) => id,
                (message) => this.one(message),
              )}
            </ul>`
          : html`<p class="muted">${msg('There is no message.')}</p>`
      }
    </div>`;
  }

  private one(message: VoiceMessage): TemplateResult {
    const from = caller(message);
    return html`<li class="message ${message.heard ? '' : 'fresh'}">
      <p>
        <b>${from}</b>
        <time class="muted number" datetime=${message.at}>${moment(message.at, this.host().now())}</time>
        <span class="muted number">${duration(1000 * message.length)}</span>
        ${message.heard ? nothing : badge('accent', msg('new'))}
      </p>
      ${
        message.text
          ? html`<blockquote title=${msg('Written down by a machine; names and numbers may be wrong.')}>
              ${message.text}
            </blockquote>`
          : nothing
      }
      <audio
        controls
        preload="none"
        src=${message.href}
        aria-label=${msg(str`Message from ${from}`)}
        @ended=${() => void this.mark(message, true)}
      ></audio>
      <p class="deeds">
        <button type="button" class="bare mark" @click=${() => void this.mark(message, !message.heard)}>
          ${message.heard ? msg('Take as new') : msg('Mark as heard')}
        </button>
        <a href="${message.href}?download=1" aria-label=${msg(str`Message from ${from}, download`)}>WAV</a>
        <button type="button" class="bare remove" @click=${() => void this.remove(message)}>${msg('Delete')}</button>
      </p>
    </li>`;
  }

  private async mark(message: VoiceMessage, heard: boolean): Promise<void> {
    if (message.heard !== heard) {
      await this.change(message, { method: 'PATCH', body: { heard } });
    }
  }

  private async remove(message: VoiceMessage): Promise<void> {
    const sure = await this.host().confirm({
      title: msg('Delete this message?'),
      sentence: msg('It cannot be brought back.'),
      action: msg('Delete'),
      danger: true,
    });
    if (sure) {
      await this.change(message, { method: 'DELETE' });
    }
  }

  private async change(
    { mailbox, id }: VoiceMessage,
    options: { method: 'PATCH' | 'DELETE'; body?: unknown },
  ): Promise<void> {
    const path = `/api/mailbox/${encodeURIComponent(mailbox)}/message/${encodeURIComponent(id)}`;
    try {
      await this.host().request(path, options);
      this.trouble = '';
      await this.again(mailbox);
    } catch (thrown) {
      this.trouble = sentence(thrown);
      this.element.requestUpdate();
    }
  }
}

function caller({ number, displayName, withheld }: VoiceMessage): string {
  const known = [displayName === number ? '' : displayName, number].filter(Boolean).join(' ');
  return known || (withheld ? msg('withheld') : msg('unknown'));
}
