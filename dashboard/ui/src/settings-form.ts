// SPDX-License-Identifier: Apache-2.0
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { outcome } from './form-pieces';
import { type PanelHost, Problem } from './house';
import { type Page, Section } from './section';
import { settingRow, type Typed, typedOf, valueOf } from './setting-row';
import { settingWords } from './setting-words';
import {
  FIRST_KEYS,
  HIDDEN,
  settingPath,
  type SettingKey,
  type SettingSchema,
  type SettingValues,
} from './setting-schema';

interface Manner {
  /** Told after the appliance has taken the settings over, with what was sent. */
  saved?: (name: string, sent: SettingValues) => void;
  /** Gives a way out without saving. */
  cancelled?: () => void;
  /** What something new begins with. */
  proposal?: SettingValues;
  /** By key, what may stand in a list, to be chosen instead of typed. */
  known?: (key: string) => readonly string[];
  /** Something new is given its name in the form, one that is not taken. */
  naming?: { label: string; advice: string; proposal: string; taken: () => readonly string[] };
}

/** How things may be called; their names stand in names of files. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Stands for the name among the keys: no key is called so. */
const NAMING = '(name)';

/** One file of settings as a form, drawn from its schema; stands in an element that has {@link formStyles}. */
export class SettingsForm extends Section {
  private schemas: SettingSchema[] = [];
  private values: SettingValues = {};
  /** As it was typed, until it is saved. */
  private readonly typed = new Map<string, Typed>();
  private wrong = new Map<string, string>();
  private unfolded = false;

  /** @param name of the one among many; empty where a kind has one file */
  constructor(
    page: Page,
    private readonly kind: string,
    private name: string,
    private readonly manner: Manner = {},
  ) {
    super(page);
    this.name ||= manner.naming?.proposal ?? '';
  }

  protected override async read(): Promise<void> {
    const { host } = this.page;
    this.schemas = await host.request<SettingSchema[]>(`/api/schema/${this.kind}`);
    const { naming, proposal } = this.manner;
    const values = naming ? undefined : await existing(host, settingPath(this.kind, this.name));
    this.values = values ?? { ...proposal };
  }

  protected override content(): TemplateResult {
    const { keys, description } = this.schema;
    const { cancelled } = this.manner;
    const others = keys.filter((key) => this.folded(key));
    return html`<form class="settings" novalidate @submit=${this.save}>
      <p class="muted">${settingWords(description)}</p>
      ${outcome(this.trouble, this.done)} ${this.nameRow()}
      ${keys.filter((key) => !others.includes(key)).map((key) => this.row(key))}
      ${
        others.length > 0
          ? html`<details ?open=${this.unfolded} @toggle=${this.fold}>
              <summary>${msg('More settings')} <span class="muted number">(${others.length})</span></summary>
              <div class="settings">${others.map((key) => this.row(key))}</div>
            </details>`
          : nothing
      }
      <div class="actions">
        <button ?disabled=${this.busy}>${msg('Save')}</button>
        ${cancelled ? html`<button type="button" class="plain" @click=${cancelled}>${msg('Cancel')}</button>` : nothing}
      </div>
    </form>`;
  }

  /** Where several bundles share a kind, the key that is called `adapter` tells whose it is. */
  private get schema(): SettingSchema {
    const adapter = this.typed.get('adapter') ?? this.values.adapter;
    const none: SettingSchema = {
      kind: this.kind,
      variant: '',
      many: false,
      title: this.kind,
      description: '',
      keys: [],
    };
    return this.schemas.find(({ variant }) => variant === adapter) ?? this.schemas[0] ?? none;
  }

  private nameRow(): TemplateResult | typeof nothing {
    const { naming } = this.manner;
    const wrong = this.wrong.get(NAMING);
    const id = `name-${this.kind}`;
    return naming === undefined
      ? nothing
      : html`<div class="key ${wrong ? 'refused' : ''}">
          <label for=${id}>${naming.label}</label>
          <input
            id=${id}
            required
            maxlength="64"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby=${wrong ? `${id}-wrong ${id}-help` : `${id}-help`}
            aria-invalid=${wrong ? 'true' : 'false'}
            .value=${this.name}
            @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value.trim())}
          />
          <p id=${`${id}-help`} class="muted small">${naming.advice}</p>
          ${wrong ? html`<p id=${`${id}-wrong`} class="small bad wrong">${wrong}</p>` : nothing}
        </div>`;
  }

  /** What is wrong with the name that somebody gave. */
  private misnamed(): string {
    const { naming } = this.manner;
    if (naming === undefined) {
      return '';
    }
    if (!NAME.test(this.name)) {
      return msg('Letters, digits, dots, dashes and underscores, beginning with a letter or a digit, at most 64.');
    }
    return naming.taken().includes(this.name) ? msg(str`${this.name} is there already: choose another name.`) : '';
  }

  private row(key: SettingKey): TemplateResult {
    return settingRow(key, {
      id: `key-${this.kind}-${key.name}`,
      typed: this.typedOf(key),
      wrong: this.wrong.get(key.name) ?? '',
      known: this.manner.known?.(key.name) ?? [],
      change: (typed) => this.change(key, typed),
      language: () => String(this.typed.get('language') ?? this.values.language ?? '').trim(),
    });
  }

  private typedOf(key: SettingKey): Typed {
    return this.typed.get(key.name) ?? typedOf(key, this.values[key.name]);
  }

  private change(key: SettingKey, typed: Typed): void {
    const redraw = key.list || key.name === 'adapter' || this.typedOf(key) === HIDDEN;
    this.typed.set(key.name, typed);
    if (redraw) {
      this.page.requestUpdate();
    }
  }

  /** All that is set, with what was typed in its place. */
  private body(): SettingValues {
    const body = { ...this.values };
    for (const key of this.schema.keys) {
      const typed = this.typed.get(key.name);
      const value = typed === undefined ? body[key.name] : valueOf(key, typed);
      if (value === undefined) {
        Reflect.deleteProperty(body, key.name);
      } else {
        body[key.name] = value;
      }
    }
    return body;
  }

  /** Whether a key stands among those that few people set. */
  private folded({ name, required }: SettingKey): boolean {
    return !required && FIRST_KEYS[this.kind]?.includes(name) === false;
  }

  private readonly fold = (event: Event): void => {
    this.unfolded = (event.target as HTMLDetailsElement).open;
    this.page.requestUpdate();
  };

  private readonly save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.wrong.clear();
    const body = this.body();
    const good = await this.attempt(async () => {
      const misnamed = this.misnamed();
      if (misnamed) {
        throw new Problem(422, msg('Nothing was changed.'), [{ field: NAMING, reason: misnamed }]);
      }
      const path = settingPath(this.kind, this.name);
      this.values = { ...(await this.page.host.request<SettingValues>(path, { method: 'PUT', body })) };
      this.typed.clear();
      this.done = msg('Saved and in force.');
    });
    if (good) {
      this.manner.saved?.(this.name, body);
    } else {
      await this.page.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
  };

  protected override refused(thrown: unknown): void {
    super.refused(thrown);
    if (thrown instanceof Problem) {
      const { keys } = this.schema;
      const known = ({ field }: { field: string }) => field === NAMING || keys.some(({ name }) => name === field);
      thrown.errors.filter(known).forEach(({ field, reason }) => this.wrong.set(field, reason));
      const others = thrown.errors.filter((error) => !known(error));
      this.trouble = [this.trouble, ...others.map(({ reason }) => reason)].join(' ');
      this.unfolded ||= keys.some((key) => this.wrong.has(key.name) && this.folded(key));
    }
  }
}

/** What is set; undefined for something new. */
async function existing(host: PanelHost, path: string): Promise<SettingValues | undefined> {
  try {
    return { ...(await host.request<SettingValues>(path)) };
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) {
      return undefined;
    }
    throw thrown;
  }
}
