// SPDX-License-Identifier: Apache-2.0
import { badge, moment, type Tone } from '@jackfield/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { type Entry, type Level, shortName } from './log';

const TONES: Record<Level, Tone> = { error: 'bad', warn: 'warn', info: 'accent', debug: 'quiet', trace: 'quiet' };

export function entryRow({ at, level, logger, thread, message, trace }: Entry, now: number): TemplateResult {
  return html`<li class="entry">
    <time class="muted small number" datetime=${at} title=${at}>${moment(at, now)}</time>
    <span>${badge(TONES[level], level)}</span>
    <div class="what">
      <p>${message}</p>
      <p class="muted small" title=${`${logger} [${thread}]`}>${shortName(logger)}</p>
      ${trace ? html`<pre tabindex="0">${trace}</pre>` : nothing}
    </div>
  </li>`;
}
