// SPDX-License-Identifier: Apache-2.0
import { badge, icon, type PanelHost, sentence, type TrunkCheck } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Tests of providers, whose steps are shown as they come. */
export class Testing implements ReactiveController {
  private readonly checks = new Map<string, TrunkCheck>();
  private readonly running = new Set<string>();
  private readonly troubles = new Map<string, string>();
  private off: (() => void) | undefined;

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.off = this.host().on('provider-test', (check) => this.show(check));
  }

  hostDisconnected(): void {
    this.off?.();
  }

  runs(name: string): boolean {
    return this.running.has(name);
  }

  async start(name: string): Promise<void> {
    this.running.add(name);
    this.checks.delete(name);
    this.troubles.delete(name);
    this.element.requestUpdate();
    try {
      const path = `/api/provider/${encodeURIComponent(name)}/test`;
      this.show(await this.host().request<TrunkCheck>(path, { method: 'POST' }));
    } catch (thrown) {
      this.troubles.set(name, sentence(thrown));
    }
    this.running.delete(name);
    this.element.requestUpdate();
  }

  private show(check: TrunkCheck): void {
    this.checks.set(check.name, check);
    this.element.requestUpdate();
  }

  /** How far the test of a provider is. */
  render(name: string): TemplateResult {
    const check = this.checks.get(name);
    const trouble = this.troubles.get(name);
    return html`<div class="test" aria-live="polite">
      ${trouble ? html`<p class="bad">${trouble}</p>` : nothing}
      ${
        check
          ? html`<ol class="steps">
              ${check.steps.map(
                ({ kind, good, sentence }) =>
                  html`<li class=${good ? 'good' : 'bad'}>
                    <b>${step(kind)}</b> ${good ? nothing : icon('alert')}
                    <span class="unseen">${good ? msg('went well:') : msg('went wrong:')}</span> ${sentence}
                  </li>`,
              )}
            </ol>`
          : nothing
      }
      ${this.runs(name) ? html`<p class="muted small">${msg('Asking, for ten seconds at most…')}</p>` : nothing}
      ${check?.over ? verdict(check) : nothing}
    </div>`;
  }
}

function step(kind: TrunkCheck['steps'][number]['kind']): string {
  return { resolve: msg('Address'), options: msg('Answer'), register: msg('Registration') }[kind];
}

function verdict({ name, passed }: TrunkCheck): TemplateResult {
  return passed
    ? html`<p>${badge('ok', msg('works'))} ${msg(str`${name} works as far as it was looked at.`)}</p>`
    : html`<p>${badge('bad', msg('does not work'))} ${msg('The first step that went wrong says what to do.')}</p>`;
}
