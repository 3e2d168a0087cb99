// SPDX-License-Identifier: Apache-2.0
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** What is being heard, by its button. */
const heard = new WeakMap<HTMLElement, HTMLAudioElement>();

/**
 * A button that lets a text or a file be heard as callers hear it; pressed again it is silent.
 *
 * @param what it lets be heard
 * @param query what to ask for, given the button
 */
export function hearButton(what: string, query: (button: HTMLElement) => string): TemplateResult {
  const press = (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    hear(button, query(button));
  };
  return html`<button type="button" class="bare hear" @click=${press}>
    ${msg('Hear it')}<span class="unseen"> ${what}</span>
  </button>`;
}

function hear(button: HTMLElement, query: string): void {
  const hearing = heard.get(button);
  if (hearing) {
    hearing.pause();
    heard.delete(button);
    return;
  }
  const sound = new Audio(`/api/voice/said?${query}`);
  const over = () => heard.delete(button);
  heard.set(button, sound);
  sound.addEventListener('ended', over);
  sound.addEventListener('error', () => {
    over();
    tell(button, msg('It cannot be heard now: no voice can say it, or there is no such file.'));
  });
  void sound.play().catch(over);
}

function tell(button: HTMLElement, words: string): void {
  button.parentElement?.querySelector('.unheard')?.remove();
  const line = document.createElement('p');
  line.className = 'small bad unheard';
  line.setAttribute('role', 'alert');
  line.textContent = words;
  button.after(line);
}
