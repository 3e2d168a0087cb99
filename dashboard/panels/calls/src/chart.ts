// SPDX-License-Identifier: Apache-2.0
import { type Call, clock, type Leg, milliseconds, percent, type Way } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { plot } from './plot';
import type { Moment, Qualities } from './qualities';
import { end } from './view';

/** How a leg sounded over time: a picture, the moment that is looked at in figures, and the same for those who hear it read. */
export function chart(call: Call, leg: Leg, qualities: Qualities): TemplateResult {
  const moments = qualities.of(call.id, leg.id);
  const { name } = end(leg);
  if (!moments.some(({ quality }) => quality?.received?.mos ?? quality?.sent?.mos)) {
    return html`<p class="unmeasured muted small" role="status">
      ${qualities.trouble(call.id) || msg('The first score comes after some seconds of sound.')}
    </p>`;
  }
  const looked = moments.findIndex(({ at }) => at === qualities.lookedAt(leg.id));
  const index = looked < 0 ? moments.length - 1 : looked;
  const look = (at: number | undefined) => qualities.look(leg.id, at);
  const words = figures(moments[index]);
  return html`<figure class="quality">
    <div
      class="plot"
      role="slider"
      tabindex="0"
      aria-label=${msg(str`Quality of ${name} over time`)}
      aria-describedby="so-far-${leg.id}"
      aria-valuemin="0"
      aria-valuemax=${moments.length - 1}
      aria-valuenow=${index}
      aria-valuetext=${words}
      @keydown=${(event: KeyboardEvent) => step(event, moments, index, look)}
      @blur=${() => look(undefined)}
      ${plot({ moments, looked: looked < 0 ? undefined : moments[looked]?.at, look })}
    ></div>
    <span class="unseen" id="so-far-${leg.id}">${summary(leg)}</span>
    <figcaption class="small">
      <span class="key received">${msg('MOS here')}</span> <span class="key sent">${msg('MOS there')}</span>
      <span class="key lost">${msg('lost')}</span> <span class="muted number">${words}</span>
    </figcaption>
  </figure>`;
}

/** Arrows go from moment to moment, as a pointer does. */
function step(event: KeyboardEvent, moments: readonly Moment[], index: number, look: (at?: number) => void): void {
  const last = moments.length - 1;
  const to = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    Home: 0,
    End: last,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    look(moments[Math.min(last, Math.max(0, to))]?.at);
  } else if (event.key === 'Escape') {
    look();
  }
}

/** `12:01:05: MOS here 4.4, there 4.3, 0 % lost, 0.4 ms jitter`. */
export function figures(moment: Moment | undefined): string {
  if (!moment) {
    return '';
  }
  const { received, sent } = moment.quality ?? {};
  const parts = [
    msg(str`MOS here ${score(received)}`),
    msg(str`there ${score(sent)}`),
    ...(received?.loss === undefined ? [] : [msg(str`${percent(received.loss, 1)} lost`)]),
    ...(received?.jitter === undefined ? [] : [msg(str`${milliseconds(received.jitter)} jitter`)]),
  ];
  return `${clock(new Date(moment.at).toISOString())}: ${parts.join(', ')}`;
}

/** How it was so far, both ways. */
function summary({ quality }: Leg): string {
  const way = (one: Way | undefined) =>
    one?.average === undefined
      ? msg('nothing measured')
      : msg(str`${one.average.toFixed(1)} on average, ${one.worst?.toFixed(1) ?? '–'} at worst`);
  return msg(str`MOS here ${way(quality?.received)}; MOS there ${way(quality?.sent)}`);
}

function score(way: Way | undefined): string {
  return way?.mos?.toFixed(1) ?? '–';
}
