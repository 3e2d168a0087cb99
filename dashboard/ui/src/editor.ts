// SPDX-License-Identifier: Apache-2.0
import { msg } from '@lit/localize';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from './icons';
import { head } from './parts';
import type { Page } from './section';
import type { SettingValues } from './setting-schema';
import { SettingsForm } from './settings-form';

/** What an editor makes and changes. */
interface Subject {
  kind: string;
  titles: () => { fresh: string; change: (name: string) => string };
  /** How something new gets its name. */
  naming: () => { label: string; advice: string; proposal: string };
  /** Names that are in use already. */
  taken: () => readonly string[];
  /** What something new begins with. */
  proposal?: () => SettingValues;
  /** By key, what may stand in a list, to be chosen instead of typed. */
  known?: (key: string) => readonly string[];
  /** Told after the appliance has taken it over, with what was sent. */
  saved: (name: string, sent: SettingValues, fresh: boolean) => void;
  /** What is shown after saving, before the list; nothing leads back to the list at once. */
  after?: () => TemplateResult | undefined;
}

/** Makes and changes what a panel lists, in the list's place; stands in an element with `formStyles`. */
export class Editor implements ReactiveController {
  private form: SettingsForm | undefined;
  private name = '';
  private finished = false;

  constructor(
    private readonly page: Page & { addController(controller: ReactiveController): void; renderRoot: ParentNode },
    private readonly subject: Subject,
  ) {
    page.addController(this);
  }

  hostDisconnected(): void {
    this.form = undefined;
    this.finished = false;
  }

  /** Whether it is shown. */
  get open(): boolean {
    return this.form !== undefined;
  }

  /** Begins something new. */
  readonly add = (): void => {
    const { naming, taken, proposal } = this.subject;
    this.begin('', { naming: { ...naming(), taken }, proposal: proposal?.() ?? {} });
  };

  /** Changes what is there. */
  change(name: string): void {
    this.begin(name, {});
  }

  /** A button that begins something new. */
  button(word: string): TemplateResult {
    return html`<button type="button" class="add" @click=${this.add}>${icon('add')}${word}</button>`;
  }

  render(): TemplateResult {
    const { fresh, change } = this.subject.titles();
    const after = this.finished ? this.subject.after?.() : undefined;
    return html`
      ${head(this.name ? change(this.name) : fresh, nothing)}
      <div class="editor">
        ${
          after === undefined
            ? this.form?.render()
            : html`${after}
                <div class="actions">
                  <button type="button" class="done" @click=${this.leave}>${msg('Done')}</button>
                </div>`
        }
      </div>
    `;
  }

  private begin(name: string, manner: ConstructorParameters<typeof SettingsForm>[3]): void {
    this.name = name;
    this.finished = false;
    const { kind, known } = this.subject;
    const saved = (named: string, sent: SettingValues) => this.saved(named, sent, name === '');
    this.form = new SettingsForm(this.page, kind, name, {
      cancelled: this.leave,
      saved,
      ...(known && { known }),
      ...manner,
    });
    void this.show(this.form);
  }

  /** Whoever uses the keyboard goes on in the first field. */
  private async show(form: SettingsForm): Promise<void> {
    await form.open();
    await this.focus('.editor :is(input, select, textarea)');
  }

  private saved(name: string, sent: SettingValues, fresh: boolean): void {
    this.name = name;
    this.finished = true;
    this.subject.saved(name, sent, fresh);
    if (this.subject.after?.() === undefined) {
      this.leave();
    } else {
      this.page.requestUpdate();
      void this.focus('.done');
    }
  }

  /** Back to the list, where the focus was. */
  private readonly leave = (): void => {
    this.form = undefined;
    this.finished = false;
    this.page.requestUpdate();
    void this.focus(`[data-change="${CSS.escape(this.name)}"]`, '.add');
  };

  /** Puts the focus on the first of these that is there. */
  private async focus(...selectors: string[]): Promise<void> {
    await this.page.updateComplete;
    const found = selectors.map((selector) => this.page.renderRoot.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  }
}
