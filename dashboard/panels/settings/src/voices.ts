// SPDX-License-Identifier: Apache-2.0
import { badge, field, outcome, Section } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** What an engine speaks by; `bytes` of `total` are here while one is being fetched. */
export interface Model {
  file?: string;
  sha256?: string;
  size: number;
  fetching: boolean;
  bytes: number;
  total: number;
  /** In English: why the last one was not taken. */
  trouble?: string;
}

/** An engine that speaks, as `GET /api/voice` tells. */
export interface Voice {
  engine: string;
  voice: string;
  voices: { id: string; title: string; language: string }[];
  /** In English: why it cannot speak, and what to do. */
  trouble?: string;
  sentences: number;
  failures: number;
  model?: Model;
}

/** An engine that writes speech down, as `GET /api/transcript` tells; `seconds` of sound so far. */
export interface Listener {
  engine: string;
  languages: string[];
  /** In English: why it cannot listen, and what to do. */
  trouble?: string;
  seconds: number;
  failures: number;
}

const MIB = 1024 * 1024;
/** ms between two looks while a model is being fetched. */
const LOOK = 1000;

/** Who speaks to callers, the models that voices need, and what they sound like. */
export class VoicesSection extends Section {
  private voices: Voice[] = [];
  private listeners: Listener[] = [];
  private heard = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  override close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  protected override async read(): Promise<void> {
    [this.voices, this.listeners] = await Promise.all([
      this.page.host.request<Voice[]>('/api/voice'),
      this.page.host.request<Listener[]>('/api/transcript'),
    ]);
    clearTimeout(this.timer);
    if (!this.closed && this.voices.some(({ model }) => model?.fetching === true)) {
      this.timer = setTimeout(() => void this.open(), LOOK);
    }
  }

  protected override content(): TemplateResult {
    return html`
      ${outcome(this.trouble, this.done)}
      <p class="muted">
        ${msg('The first voice that can speak is heard; the next one goes on where it fails. Where none can, prompts are heard as they were recorded, in English.')}
      </p>
      ${
        this.voices.length === 0
          ? html`<p>${msg('No voice is installed: see the panel Plug-ins.')}</p>`
          : html`<ul class="card">
              ${this.voices.map((voice) => this.row(voice))}
            </ul>`
      }
      ${this.trial()}
      <h2>${msg('Who writes down what is said')}</h2>
      ${
        this.listeners.length === 0
          ? html`<p>${msg('Nobody does: messages are heard, not read. See the panel Plug-ins.')}</p>`
          : html`<ul class="card">
              ${this.listeners.map((listener) => this.listener(listener))}
            </ul>`
      }
    `;
  }

  private listener({ engine, languages, trouble, seconds, failures }: Listener): TemplateResult {
    return html`<li class="row" data-listener=${engine}>
      <div class="what">
        <div class="title">
          <h3>${engine}</h3>
          ${trouble === undefined ? badge('ok', msg('listens'), 'check') : badge('warn', msg('cannot listen'), 'alert')}
        </div>
        <p class="small muted">
          ${[languages.join(', '), msg(str`${Math.round(seconds)} s written down, ${failures} failures`)].join(', ')}
        </p>
        ${trouble === undefined ? nothing : html`<p lang="en">${trouble}</p>`}
      </div>
    </li>`;
  }

  private row({ engine, voice, voices, trouble, sentences, failures, model }: Voice): TemplateResult {
    const title = voices.find(({ id }) => id === voice)?.title ?? voice;
    return html`<li class="row" data-voice=${engine}>
      <div class="what">
        <div class="title">
          <h3>${engine}</h3>
          ${trouble === undefined ? badge('ok', msg('speaks'), 'check') : badge('warn', msg('cannot speak'), 'alert')}
        </div>
        <p class="small muted">
          ${[...(trouble === undefined ? [title] : []), msg(str`${sentences} sentences made, ${failures} failures`)].join(', ')}
        </p>
        ${trouble === undefined ? nothing : html`<p lang="en">${trouble}</p>`}
        ${model === undefined ? nothing : this.model(engine, model)}
      </div>
    </li>`;
  }

  private model(engine: string, model: Model): TemplateResult {
    const { file, sha256, size, fetching, bytes, total, trouble } = model;
    if (fetching) {
      const words = msg(str`The model is being installed: ${Math.floor(bytes / MIB)} MB`);
      return html`<div class="progress">
        <wa-progress-bar
          ?indeterminate=${total === 0}
          value=${total === 0 ? 0 : Math.round((100 * bytes) / total)}
          label=${words}
        ></wa-progress-bar>
        <p class="small" role="status">${words}</p>
      </div>`;
    }
    return html`
      ${file === undefined ? nothing : html`<p class="small muted fixed">${`${file}, ${Math.round(size / MIB)} MB`}</p>`}
      ${sha256 === undefined ? nothing : html`<p class="small muted fixed" title=${msg('Checksum (SHA-256)')}>${sha256}</p>`}
      ${trouble === undefined ? nothing : html`<p class="bad" role="alert" lang="en">${trouble}</p>`}
      ${this.page.host.allows('admin') ? this.install(engine) : nothing}
    `;
  }

  private install(engine: string): TemplateResult {
    return html`<form class="line" @submit=${(event: SubmitEvent) => void this.fetch(engine, event)}>
      <label>
        ${msg('Model: an address, or a file on the appliance’s machine')}
        <input name="source" required placeholder="https://…/model.onnx" />
      </label>
      <label>
        ${msg('Checksum (SHA-256), if you know it')}
        <input name="sha256" autocomplete="off" />
      </label>
      <button ?disabled=${this.busy}>${msg('Install')}</button>
    </form>`;
  }

  private async fetch(engine: string, event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const sha256 = field(form, 'sha256').trim();
    const body = { source: field(form, 'source').trim(), ...(sha256 === '' ? {} : { sha256 }) };
    await this.attempt(async () => {
      await this.page.host.request(`/api/voice/${encodeURIComponent(engine)}/model`, { method: 'POST', body });
      form.reset();
      await this.read();
    });
  }

  private trial(): TemplateResult {
    return html`
      <h2>${msg('Hear it before callers do')}</h2>
      <form class="line say" @submit=${this.say}>
        <label>
          ${msg('Text')}
          <input name="text" required maxlength="2000" />
        </label>
        <button class="plain">${msg('Say it')}</button>
      </form>
      ${
        this.heard === ''
          ? nothing
          : html`<audio
              controls
              autoplay
              src=${this.heard}
              @error=${() => {
                this.heard = '';
                this.trouble = msg('No voice can say it now.');
                this.page.requestUpdate();
              }}
            ></audio>`
      }
    `;
  }

  private readonly say = (event: SubmitEvent): void => {
    event.preventDefault();
    this.trouble = '';
    this.heard = `/api/voice/said?text=${encodeURIComponent(field(event.target as HTMLFormElement, 'text'))}`;
    this.page.requestUpdate();
  };
}
