// SPDX-License-Identifier: Apache-2.0
import { badge, clock, type Plugin, type PluginJob } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Verb } from './doing';
import { barred, barredWords, doneWords, failedWords, progressWords, users, usesWords } from './words';

/** What a row is drawn with. */
export interface RowView {
  /** Does something; missing for those who may only look. */
  act?: (verb: Verb) => void;
  /** Has live calls try again what they gave up; missing for those who may only look. */
  retry?: (engine: string) => void;
  busy: boolean;
  /** Why the appliance refused to begin. */
  refused: string | undefined;
  /** What is set, where that is open. */
  settings: unknown;
  /** Opens and closes it; missing where there is nothing to set. */
  toggleSettings?: () => void;
}

/** One plug-in: what it is, who uses it, what is done to it, and what can be done. */
export function pluginRow(plugin: Plugin, view: RowView): TemplateResult {
  const { feature, title, description } = plugin;
  return html`<li class="row" data-feature=${feature}>
    <div class="what">
      <div class="title">
        <h3 tabindex="-1" lang="en">${title}</h3>
        ${state(plugin)} ${plugin.managed ? nothing : badge('quiet', msg('from deploy/'), 'alert')}
      </div>
      <p lang="en">${description}</p>
      <p class="small muted"><span class="fixed">${feature}</span> ${version(plugin)}</p>
      ${use(plugin)} ${trouble(plugin, view)} ${job(plugin)}
      ${view.refused ? html`<p class="bad" role="alert" lang="en">${view.refused}</p>` : nothing}
    </div>
    <div class="buttons">${setting(plugin, view)} ${view.act ? buttons(plugin, view.act, view.busy) : nothing}</div>
    ${
      view.settings === nothing
        ? nothing
        : html`<div class="wide" role="group" aria-label=${msg(str`Settings: ${title}`)}>${view.settings}</div>`
    }
  </li>`;
}

function state({ state, installed }: Plugin): TemplateResult {
  switch (state) {
    case 'working':
      return badge('accent', msg('being changed'), 'clock');
    case 'failed':
      return badge('bad', installed === undefined ? msg('not installed') : msg('in trouble'), 'alert');
    case 'installed':
      return badge('ok', msg('installed'), 'check');
    case 'available':
      return badge('quiet', msg('can be installed'));
  }
}

function version({ installed, available, updatable }: Plugin): string {
  if (installed === undefined) {
    return available;
  }
  return updatable ? msg(str`${installed}, ${available} lies ready`) : installed;
}

function use(plugin: Plugin): TemplateResult | typeof nothing {
  if (plugin.installed === undefined) {
    return nothing;
  }
  return html`
    ${users(plugin) > 0 ? html`<p class="small uses">${msg(str`In use: ${usesWords(plugin)}`)}</p>` : nothing}
    ${plugin.needed ? html`<p class="small muted needed" lang="en">${plugin.needed}</p>` : nothing}
  `;
}

/** What live calls bypass. */
function trouble(plugin: Plugin, { retry }: RowView): TemplateResult[] {
  return barred(plugin).map(
    (use) =>
      html`<p class="bad barred" role="alert">
        ${barredWords(use)}
        ${
          retry
            ? html`<button
                type="button"
                class="plain retry"
                aria-label=${msg(str`Try again: ${use.name}`)}
                @click=${() => retry(use.name)}
              >
                ${msg('Try again')}
              </button>`
            : nothing
        }
      </p>`,
  );
}

function job(plugin: Plugin): TemplateResult | typeof nothing {
  const { job } = plugin;
  if (job === undefined) {
    return nothing;
  }
  switch (job.state) {
    case 'waiting':
    case 'draining':
    case 'working':
      return progress(progressWords(plugin, job));
    case 'hanging':
    case 'failed':
      return html`<p class="bad" role="alert">${failedWords(job)} <span lang="en">${job.sentence}</span></p>`;
    case 'done':
      return html`<p class="small muted">${clock(job.at)} ${doneWords(plugin, job)}</p>`;
  }
}

function progress(words: string): TemplateResult {
  return html`<div class="progress">
    <wa-progress-bar indeterminate label=${words}></wa-progress-bar>
    <p class="small" role="status">${words}</p>
  </div>`;
}

function setting({ title }: Plugin, { settings, toggleSettings }: RowView): TemplateResult | typeof nothing {
  return toggleSettings
    ? html`<button
        type="button"
        class="plain set"
        aria-expanded=${settings === nothing ? 'false' : 'true'}
        aria-label=${msg(str`Settings: ${title}`)}
        @click=${toggleSettings}
      >
        ${msg('Settings')}
      </button>`
    : nothing;
}

function buttons(plugin: Plugin, act: (verb: Verb) => void, busy: boolean): TemplateResult | typeof nothing {
  const { title, job, installed, updatable, available, needed } = plugin;
  const button = (verb: Verb, words: string, look: string, off = false) =>
    html`<button
      type="button"
      class="${look} ${verb}"
      ?disabled=${busy || off}
      aria-label=${`${words}: ${title}`}
      @click=${() => act(verb)}
    >
      ${words}
    </button>`;
  if (job?.state === 'draining') {
    return html`${button('install', msg('Keep'), 'plain')} ${button('uninstall', msg('Remove now'), 'danger')}`;
  }
  if (underWay(job)) {
    return nothing;
  }
  if (installed === undefined) {
    return button('install', msg('Install'), '');
  }
  return html`
    ${updatable ? button('update', msg(str`Update to ${available}`), '') : nothing}
    ${users(plugin) > 0 ? button('drain', msg('Remove when unused'), 'plain', needed !== undefined) : nothing}
    ${button('uninstall', msg('Remove'), 'danger', needed !== undefined)}
  `;
}

function underWay(job: PluginJob | undefined): boolean {
  return job?.state === 'waiting' || job?.state === 'working';
}
