// SPDX-License-Identifier: Apache-2.0
import { clock, type Kar, outcome, type Page, Section } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

const KIB = 1024;

/** A size in KB, or in MB where that is shorter. */
export function sizeWords(bytes: number): string {
  return bytes < KIB * KIB ? `${Math.ceil(bytes / KIB)} KB` : `${(bytes / KIB / KIB).toFixed(1)} MB`;
}

/** Files of plug-ins that were uploaded: what can be put in beside what is shipped. */
export class Shelf extends Section {
  private kars: Kar[] = [];

  constructor(
    page: Page,
    private readonly changed: () => void,
  ) {
    super(page);
  }

  protected override async read(): Promise<void> {
    this.kars = await this.page.host.request<Kar[]>('/api/plugin/kar');
  }

  protected override content(): TemplateResult {
    return html`
      <p class="muted small">
        ${msg('A plug-in that is not shipped comes as a KAR file. It is verified when it is uploaded, and runs once it is installed above.')}
      </p>
      ${outcome(this.trouble, this.done)}
      ${
        this.page.host.allows('admin')
          ? html`<label class="drop">
              ${msg('Upload a KAR file')}
              <input
                type="file"
                accept=".kar,.zip"
                ?disabled=${this.busy}
                @change=${(event: Event) => void this.chosen(event.target as HTMLInputElement)}
              />
            </label>`
          : nothing
      }
      ${this.busy ? html`<wa-progress-bar indeterminate label=${msg('Is being verified…')}></wa-progress-bar>` : nothing}
      ${
        this.kars.length === 0
          ? nothing
          : html`<ul class="card kars">
              ${this.kars.map((kar) => this.row(kar))}
            </ul>`
      }
    `;
  }

  private row(kar: Kar): TemplateResult {
    const { name, bytes, at, user, from, signer, plugins, id } = kar;
    return html`<li class="row" data-kar=${id}>
      <div class="what">
        <h3>${name}</h3>
        <p class="small">${plugins.map(({ feature, version }) => `${feature} ${version}`).join(', ')}</p>
        <p class="small muted">
          ${sizeWords(bytes)}, ${msg(str`uploaded ${clock(at)} by ${user} from ${from}`)},
          ${signer ? msg(str`signed by ${signer}`) : msg('not signed')}
        </p>
        <p class="small muted fixed" title=${msg('Checksum (SHA-256)')}>${id}</p>
      </div>
      ${
        this.page.host.allows('admin')
          ? html`<div class="buttons">
              <button
                type="button"
                class="danger"
                ?disabled=${this.busy || plugins.some(({ installed }) => installed)}
                aria-label=${msg(str`Delete ${name}`)}
                @click=${() => void this.remove(kar)}
              >
                ${msg('Delete')}
              </button>
            </div>`
          : nothing
      }
    </li>`;
  }

  private async chosen(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) {
      return;
    }
    await this.attempt(async () => {
      const body = new Blob([file], { type: 'application/octet-stream' });
      const path = `/api/plugin/kar?name=${encodeURIComponent(file.name)}`;
      const { plugins } = await this.page.host.request<Kar>(path, { method: 'POST', body });
      await this.read();
      this.done = msg(str`It lies ready: ${plugins.map(({ title, version }) => `${title} ${version}`).join(', ')}.`);
      this.changed();
    });
    input.value = '';
  }

  private async remove({ id, name }: Kar): Promise<void> {
    const sure = await this.page.host.confirm({
      title: msg(str`Delete ${name}?`),
      sentence: msg('Its versions can no longer be gone back to, unless it is uploaded again.'),
      action: msg('Delete'),
      danger: true,
    });
    if (!sure) {
      return;
    }
    await this.attempt(async () => {
      await this.page.host.request(`/api/plugin/kar/${id}`, { method: 'DELETE' });
      await this.read();
      this.done = msg(str`${name} is deleted.`);
      this.changed();
    });
  }
}
