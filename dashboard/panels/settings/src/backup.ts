// SPDX-License-Identifier: Apache-2.0
import { confirmation, outcome, Section } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

interface Restored {
  files: string[];
  removed: string[];
  before: string;
}

/** What was set, in one archive. */
export class BackupSection extends Section {
  private archive: File | undefined;

  protected override read(): Promise<void> {
    return Promise.resolve();
  }

  protected override content(): TemplateResult {
    return html`
      ${outcome(this.trouble, this.done)}
      <p>
        ${msg('Settings, users, shell keys and certificate in one archive. Call records and recordings are not in it: bin/jackfield backup saves those, too.')}
      </p>
      <p>
        <a class="button" href="/api/backup" download>${msg('Download a backup')}</a>
      </p>
      <p class="muted small">
        ${msg('It holds passwords and the key of the certificate: keep it where nobody else reads.')}
      </p>
      <h2>${msg('Restore')}</h2>
      <label class="drop">
        ${msg('A backup')}
        <input
          type="file"
          accept=".zip"
          ?disabled=${this.busy}
          @change=${(event: Event) => this.choose((event.target as HTMLInputElement).files?.[0])}
        />
      </label>
      ${this.archive === undefined ? nothing : this.question(this.archive)}
    `;
  }

  private question(archive: File): TemplateResult {
    return confirmation(
      msg(
        str`Put ${archive.name} in place of all that is set now? Settings that it does not hold go; what is there now is kept on the appliance.`,
      ),
      msg('Restore'),
      () => void this.restore(archive),
      () => this.choose(undefined),
    );
  }

  private choose(archive: File | undefined): void {
    this.archive = archive;
    this.page.requestUpdate();
  }

  private async restore(archive: File): Promise<void> {
    this.archive = undefined;
    await this.attempt(async () => {
      const body = new Blob([archive], { type: 'application/zip' });
      const { files, removed, before } = await this.page.host.request<Restored>('/api/backup', {
        method: 'POST',
        body,
      });
      this.done = msg(
        str`${files.length} files are in place, ${removed.length} were taken away; all is in force within seconds, no restart is needed. What was there before: ${before}`,
      );
    });
  }
}
