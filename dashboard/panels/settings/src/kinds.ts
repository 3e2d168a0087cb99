// SPDX-License-Identifier: Apache-2.0
import {
  confirmation,
  empty,
  field,
  type FieldProblem,
  outcome,
  Section,
  settingPath,
  SettingsForm,
} from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

interface Kind {
  kind: string;
  many: boolean;
  names: string[];
}

interface Overview {
  kinds: Kind[];
  refused: { file: string; errors: FieldProblem[] }[];
}

/** Every kind of settings, and the files that are refused. */
export class Kinds extends Section {
  private overview: Overview = { kinds: [], refused: [] };
  private kind = '';
  private name = '';
  private form: SettingsForm | undefined;
  private leaving = false;

  protected override async read(): Promise<void> {
    const overview = await this.page.host.request<Overview>('/api/setting');
    this.overview = { ...overview, kinds: [...overview.kinds].sort((a, b) => a.kind.localeCompare(b.kind)) };
  }

  protected override content(): TemplateResult {
    return html`
      ${this.refusals()} ${outcome(this.trouble, this.done)}
      <div class="line">
        <label>
          ${msg('Settings of')}
          <select @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
            <option value="">${msg('Choose…')}</option>
            ${this.overview.kinds.map(({ kind }) => html`<option ?selected=${kind === this.kind}>${kind}</option>`)}
          </select>
        </label>
        ${this.nameChoice()}
      </div>
      ${this.form === undefined ? nothing : html`${this.form.render()} ${this.deletion()}`}
    `;
  }

  private refusals(): TemplateResult | typeof nothing {
    const { refused } = this.overview;
    return refused.length === 0
      ? nothing
      : html`<div class="outcome bad" role="alert">
          <p>
            <b> ${msg('These files are refused; what was good before is in force:')} </b>
          </p>
          <ul>
            ${refused.map(
              ({ file, errors }) =>
                html`<li>
                  <span class="fixed">${file}</span>
                  <ul>
                    ${errors.map(({ field: key, reason }) => html`<li>${key ? `${key}: ` : ''}${reason}</li>`)}
                  </ul>
                </li>`,
            )}
          </ul>
        </div>`;
  }

  private nameChoice(): TemplateResult | typeof nothing {
    const chosen = this.overview.kinds.find(({ kind }) => kind === this.kind);
    if (!chosen?.many) {
      return nothing;
    }
    return html`
      <label>
        ${msg('Name')}
        <select @change=${(event: Event) => this.choose(this.kind, (event.target as HTMLSelectElement).value)}>
          <option value="">${msg('Choose…')}</option>
          ${chosen.names.map((name) => html`<option ?selected=${name === this.name}>${name}</option>`)}
        </select>
      </label>
      <form class="line" @submit=${this.begin}>
        <label>${msg('Or a new one')}<input name="name" required pattern="[A-Za-z0-9][A-Za-z0-9._\\-]*" /></label>
        <button class="plain">${msg('Begin')}</button>
      </form>
      ${
        chosen.names.length === 0 && this.form === undefined
          ? empty('settings', msg('None yet'), msg('Give the first one a name.'))
          : nothing
      }
    `;
  }

  private deletion(): TemplateResult | typeof nothing {
    if (this.name === '') {
      return nothing;
    }
    return this.leaving
      ? confirmation(
          msg(str`Delete ${this.kind} ${this.name}?`),
          msg('Delete'),
          () => void this.remove(),
          () => this.leave(false),
        )
      : html`<button type="button" class="danger" @click=${() => this.leave(true)}>
          ${msg(str`Delete ${this.name}`)}
        </button>`;
  }

  private readonly begin = (event: SubmitEvent): void => {
    event.preventDefault();
    this.choose(this.kind, field(event.target as HTMLFormElement, 'name'));
  };

  private leave(leaving: boolean): void {
    this.leaving = leaving;
    this.page.requestUpdate();
  }

  private choose(kind: string, name = ''): void {
    this.kind = kind;
    this.name = name;
    this.leaving = false;
    this.done = '';
    const many = this.overview.kinds.find((known) => known.kind === kind)?.many === true;
    this.form =
      kind === '' || (many && name === '') ? undefined : new SettingsForm(this.page, kind, name, { saved: this.again });
    void this.form?.open();
    this.page.requestUpdate();
  }

  private readonly again = (): void => void this.open();

  private async remove(): Promise<void> {
    await this.attempt(async () => {
      await this.page.host.request(settingPath(this.kind, this.name), { method: 'DELETE' });
      await this.read();
      const done = msg(str`${this.kind} ${this.name} is gone.`);
      this.choose(this.kind);
      this.done = done;
    });
  }
}
