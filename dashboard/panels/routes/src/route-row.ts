// SPDX-License-Identifier: Apache-2.0
import { badge, changeButtons, icon } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { type Route, whose } from './route';

/** What can be done with a row; nothing for those who may only look. */
export interface RowActions {
  drag: {
    look: (name: string) => string;
    start: (event: DragEvent, name: string) => void;
    enter: (event: DragEvent, name: string) => void;
    dropped: (event: DragEvent, onto: string) => void;
    end: () => void;
  };
  busy: boolean;
  move: (name: string, by: -1 | 1) => void;
  change: (name: string) => void;
  remove: (name: string) => void;
}

/** A rule: its place, for whom it is, where it leads. */
export function routeRow(route: Route, place: number, of: number, actions: RowActions | undefined): TemplateResult {
  const { name } = route;
  const drag = actions?.drag;
  return html`<li
    class="row ${drag?.look(name) ?? ''}"
    draggable=${drag ? 'true' : 'false'}
    @dragstart=${(event: DragEvent) => drag?.start(event, name)}
    @dragover=${(event: DragEvent) => drag?.enter(event, name)}
    @drop=${(event: DragEvent) => drag?.dropped(event, name)}
    @dragend=${() => drag?.end()}
  >
    <span class="place number">${place}</span>
    <div class="rule">
      <p><b>${name}</b> ${direction(route)}</p>
      <p class="small muted">${whose(route)}</p>
    </div>
    <p class="leads">
      ${icon('trunk')}<span>${route.settings.target?.join(', ') ?? msg('nowhere: its file is refused')}</span>
      ${route.settings.rewrite ? html`<span class="small muted fixed">${route.settings.rewrite}</span>` : nothing}
    </p>
    ${actions ? buttons(name, place, of, actions) : nothing}
  </li>`;
}

function direction({ settings }: Route): unknown {
  if (!settings.direction) {
    return nothing;
  }
  return settings.direction === 'inbound' ? badge('quiet', msg('incoming')) : badge('accent', msg('outgoing'));
}

function buttons(name: string, place: number, of: number, actions: RowActions): TemplateResult {
  return html`<div class="buttons">
    <button
      type="button"
      class="bare up"
      aria-label=${msg(str`Look at ${name} earlier`)}
      ?disabled=${actions.busy || place === 1}
      @click=${() => actions.move(name, -1)}
    >
      ↑
    </button>
    <button
      type="button"
      class="bare down"
      aria-label=${msg(str`Look at ${name} later`)}
      ?disabled=${actions.busy || place === of}
      @click=${() => actions.move(name, 1)}
    >
      ↓
    </button>
    ${changeButtons(name, { change: () => actions.change(name), remove: () => actions.remove(name) })}
  </div>`;
}
