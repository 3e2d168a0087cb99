// SPDX-License-Identifier: Apache-2.0
import { type Page, type Plugin, Section, type SettingSchema, SettingsForm } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** What a plug-in owns of the settings: a form for each kind that has one file; where there are many, the way to them. */
export class PluginSettings extends Section {
  private forms: SettingsForm[] = [];
  private many = false;

  constructor(
    page: Page,
    private readonly plugin: Plugin,
  ) {
    super(page);
  }

  /** Whether the plug-in is still the one whose settings these are. */
  fits(now: Plugin | undefined): boolean {
    const { installed, settings } = this.plugin;
    return now?.installed === installed && now?.settings.length === settings.length;
  }

  protected override async read(): Promise<void> {
    const { host } = this.page;
    const kinds = [...new Set(this.plugin.settings.map(({ kind }) => kind))];
    const schemas = await Promise.all(kinds.map((kind) => host.request<SettingSchema[]>(`/api/schema/${kind}`)));
    const several = kinds.filter((_, i) => schemas[i]?.some(({ many }) => many));
    this.many = several.length > 0;
    this.forms = kinds.filter((kind) => !several.includes(kind)).map((kind) => new SettingsForm(this.page, kind, ''));
    await Promise.all(this.forms.map((form) => form.open()));
  }

  protected override content(): TemplateResult {
    return html`${this.forms.map((form) => form.render())} ${this.many ? this.elsewhere() : ''}`;
  }

  private elsewhere(): TemplateResult {
    const provider = this.plugin.kind === 'provider';
    return html`<p>
        ${provider ? msg('Each provider is set by itself, in its own panel.') : msg('There are several of them, each set by itself.')}
      </p>
      <button type="button" class="plain" @click=${() => this.page.host.open(provider ? 'providers' : 'settings')}>
        ${provider ? msg('Open providers') : msg('Open settings')}
      </button>`;
  }
}
