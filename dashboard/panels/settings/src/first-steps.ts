// SPDX-License-Identifier: Apache-2.0
import { badge, icon, outcome, type Page, Section } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { CertificateSection } from './certificate';
import { FirstPhone } from './first-phone';
import { FirstProvider } from './first-provider';
import { Network } from './network';
import { OwnPassword } from './own-password';
import type { Setup, StepName } from './setup';
import { TestCall } from './test-call';

/** What somebody can look at and leave as it is. */
const REVIEWABLE: readonly StepName[] = ['network', 'certificate'];

/** Leads from a new appliance to the first call; can be left and gone on with at any time. */
export class FirstSteps extends Section {
  private setup: Setup = { steps: [], dismissed: false };
  private current: StepName | undefined;
  private inside: Section | undefined;

  protected override async read(): Promise<void> {
    this.setup = await this.page.host.request<Setup>('/api/setup');
    const next = this.setup.steps.find(({ done }) => !done)?.step;
    if (this.current === undefined && next !== undefined) {
      this.turn(next);
    }
  }

  override close(): void {
    this.inside?.close();
    this.inside = undefined;
    this.current = undefined;
  }

  /** Whether anything is still to be done. */
  static open({ steps, dismissed }: Setup): boolean {
    return !dismissed && steps.some(({ done }) => !done);
  }

  protected override content(): TemplateResult {
    const { steps, dismissed } = this.setup;
    const left = steps.filter(({ done }) => !done).length;
    return html`
      <p class="muted">
        ${
          left === 0
            ? msg('All is done: this appliance is ready.')
            : msg(str`${left} of ${steps.length} steps are open. Each can be left and gone on with later.`)
        }
      </p>
      ${outcome(this.trouble, this.done)}
      <ol class="steps">
        ${steps.map(({ step, done }, at) => this.step(step, done, at + 1))}
      </ol>
      <div class="actions">
        <button type="button" class="plain" @click=${() => void this.remember({ dismissed: !dismissed })}>
          ${dismissed ? msg('Show this at login again') : msg('Do not show this at login any more')}
        </button>
      </div>
    `;
  }

  private step(step: StepName, done: boolean, number: number): TemplateResult {
    const open = step === this.current;
    return html`<li class="card step">
      <button type="button" class="bare" aria-expanded=${open} @click=${() => this.turn(open ? undefined : step)}>
        <span class="number">${number}</span> ${title(step)}
        ${badge(done ? 'ok' : 'quiet', done ? msg('done') : msg('open'))} ${icon('chevron')}
      </button>
      ${open ? html`<div class="inside">${this.inside?.render() ?? nothing} ${this.foot(step, done)}</div>` : nothing}
    </li>`;
  }

  private foot(step: StepName, done: boolean): TemplateResult {
    return html`<div class="actions">
      ${
        !done && REVIEWABLE.includes(step)
          ? html`<button type="button" @click=${() => void this.reviewed(step)}>${msg('That is right so')}</button>`
          : nothing
      }
      <button type="button" class="plain" @click=${() => this.turn(this.after(step))}>
        ${done ? msg('Next step') : msg('Later')}
      </button>
    </div>`;
  }

  private after(step: StepName): StepName | undefined {
    const steps = this.setup.steps;
    return steps.slice(steps.findIndex((known) => known.step === step) + 1).find(({ done }) => !done)?.step;
  }

  private turn(step: StepName | undefined): void {
    this.inside?.close();
    this.current = step;
    this.inside = step === undefined ? undefined : section(step, this.page, () => void this.open());
    void this.inside?.open();
    this.page.requestUpdate();
  }

  private async reviewed(step: StepName): Promise<void> {
    const before = this.setup.steps.filter(({ step: known, done }) => done && REVIEWABLE.includes(known));
    if (await this.remember({ reviewed: [...before.map(({ step: known }) => known), step] })) {
      this.turn(this.after(step));
    }
  }

  private remember(body: Partial<{ dismissed: boolean; reviewed: StepName[] }>): Promise<boolean> {
    return this.attempt(async () => {
      this.setup = await this.page.host.request<Setup>('/api/setup', { method: 'PUT', body });
    });
  }
}

function title(step: StepName): string {
  return {
    password: msg('Choose a password'),
    network: msg('Look at the network'),
    certificate: msg('Look at the certificate'),
    phone: msg('Connect a phone'),
    provider: msg('Connect a provider'),
    call: msg('Make a test call'),
  }[step];
}

function section(step: StepName, page: Page, again: () => void): Section {
  switch (step) {
    case 'password':
      return new OwnPassword(page, again);
    case 'network':
      return new Network(page);
    case 'certificate':
      return new CertificateSection(page);
    case 'phone':
      return new FirstPhone(page, again);
    case 'provider':
      return new FirstProvider(page, again);
    case 'call':
      return new TestCall(page, again);
  }
}
