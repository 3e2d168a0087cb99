// SPDX-License-Identifier: Apache-2.0
import { type PanelHost, Problem } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { outcome } from './pieces';
import { Section, type Page } from './section';

/** One key, as `GET /api/schema` describes it. */
export interface Key {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'integer' | 'boolean' | 'password';
  list: boolean;
  required: boolean;
  defaults: string[];
  options: string[];
  min?: number;
  max?: number;
}

export interface Schema {
  kind: string;
  variant: string;
  many: boolean;
  title: string;
  description: string;
  keys: Key[];
}

type Value = string | number | boolean | string[];
export type Values = Record<string, Value>;

/** Stands in place of a secret that is set; sent back, it keeps the secret. */
export const HIDDEN = '********';

/** Where the settings of a kind are read and written. */
export function settingPath(kind: string, name: string): string {
  return `/api/setting/${kind}${name ? `/${encodeURIComponent(name)}` : ''}`;
}

/** One file of settings as a form, drawn from its schema. */
export class SettingsForm extends Section {
  private schemas: Schema[] = [];
  private values: Values = {};
  private wrong = new Map<string, string>();

  /** @param saved told after the appliance has taken the settings over */
  constructor(
    page: Page,
    private readonly kind: string,
    private readonly name: string,
    private readonly saved: () => void = () => undefined,
  ) {
    super(page);
  }

  protected override async read(): Promise<void> {
    const { host } = this.page;
    this.schemas = await host.request<Schema[]>(`/api/schema/${this.kind}`);
    this.values = await existing(host, settingPath(this.kind, this.name));
  }

  protected override content(): TemplateResult {
    const { keys, description } = this.schema;
    return html`<form class="settings" novalidate @submit=${this.save}>
      <p class="muted">${description}</p>
      ${outcome(this.trouble, this.done)} ${keys.map((key) => this.row(key))}
      <div class="actions">
        <button ?disabled=${this.busy}>${msg('Save')}</button>
      </div>
    </form>`;
  }

  /** Where several bundles share a kind, the key that is called `adapter` tells whose it is. */
  private get schema(): Schema {
    const adapter = this.values.adapter;
    const none: Schema = { kind: this.kind, variant: '', many: false, title: this.kind, description: '', keys: [] };
    return this.schemas.find(({ variant }) => variant === adapter) ?? this.schemas[0] ?? none;
  }

  private row(key: Key): TemplateResult {
    const id = `key-${this.kind}-${key.name}`;
    const wrong = this.wrong.get(key.name);
    return html`<div class="key ${wrong ? 'refused' : ''}">
      <label for=${id}>${key.title || key.name} <span class="fixed muted">${key.name}</span></label>
      ${this.control(key, id, wrong !== undefined)}
      <p id=${`${id}-help`} class="muted small">${key.description}${limits(key)}</p>
      ${wrong ? html`<p class="small bad" role="alert">${wrong}</p>` : nothing}
    </div>`;
  }

  private control(key: Key, id: string, wrong: boolean): TemplateResult {
    const value = this.values[key.name] ?? (key.list ? key.defaults : (key.defaults[0] ?? ''));
    const invalid = wrong ? 'true' : 'false';
    const set = (event: Event) => (this.values[key.name] = read(key, event.target as HTMLInputElement));
    if (key.type === 'boolean') {
      return html`<input
        id=${id}
        type="checkbox"
        aria-describedby=${`${id}-help`}
        .checked=${value === true || value === 'true'}
        @change=${set}
      />`;
    }
    if (key.list) {
      return html`<textarea
        id=${id}
        rows=${Math.min(8, Math.max(2, (value as string[]).length + 1))}
        aria-describedby=${`${id}-help`}
        aria-invalid=${invalid}
        .value=${(value as string[]).join('\n')}
        @input=${set}
      ></textarea>`;
    }
    if (key.options.length > 0) {
      return html`<select id=${id} aria-describedby=${`${id}-help`} @change=${set}>
        ${key.options.map((choice) => html`<option ?selected=${choice === String(value)}>${choice}</option>`)}
      </select>`;
    }
    return html`<input
      id=${id}
      type=${{ integer: 'number', password: 'password', string: 'text' }[key.type]}
      min=${key.type === 'integer' ? (key.min ?? nothing) : nothing}
      max=${key.type === 'integer' ? (key.max ?? nothing) : nothing}
      autocomplete=${key.type === 'password' ? 'new-password' : 'off'}
      aria-describedby=${`${id}-help`}
      aria-invalid=${invalid}
      ?required=${key.required}
      .value=${String(value)}
      @input=${set}
    />`;
  }

  private readonly save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.wrong.clear();
    const good = await this.attempt(async () => {
      const path = settingPath(this.kind, this.name);
      this.values = { ...(await this.page.host.request<Values>(path, { method: 'PUT', body: this.values })) };
      this.done = msg('Saved and in force.');
    });
    if (good) {
      this.saved();
    }
  };

  protected override refused(thrown: unknown): void {
    super.refused(thrown);
    if (thrown instanceof Problem) {
      const keys = new Set(this.schema.keys.map(({ name }) => name));
      thrown.errors.forEach(({ field, reason }) => this.wrong.set(field, reason));
      const others = thrown.errors.filter(({ field }) => !keys.has(field)).map(({ reason }) => reason);
      this.trouble = [this.trouble, ...others].join(' ');
    }
  }
}

/** What is set; nothing for something new. */
async function existing(host: PanelHost, path: string): Promise<Values> {
  try {
    return { ...(await host.request<Values>(path)) };
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) {
      return {};
    }
    throw thrown;
  }
}

function read(key: Key, control: HTMLInputElement): Value {
  if (key.type === 'boolean') {
    return control.checked;
  }
  if (key.list) {
    const lines = control.value.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '');
  }
  // What is no number is sent as it is: the appliance says what is wrong with it.
  return key.type === 'integer' && /^-?\d+$/.test(control.value) ? Number(control.value) : control.value;
}

function limits({ type, min, max }: Key): string {
  if (type !== 'integer' || (min === undefined && max === undefined)) {
    return '';
  }
  return ` (${min ?? '…'} – ${max ?? '…'})`;
}
