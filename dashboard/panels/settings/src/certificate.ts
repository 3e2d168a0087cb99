// SPDX-License-Identifier: Apache-2.0
import { badge, confirmation, fact, field, moment, outcome, Problem, Section, type Tone } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

export interface Certificate {
  subject: string;
  issuer: string;
  names: string[];
  notBefore: string;
  notAfter: string;
  fingerprint: string;
  selfSigned: boolean;
  key: string;
  folder: string;
  chain: string;
  problem?: string;
}

const DAY = 86_400_000;
/** Days before the end from which on somebody should look after it. */
const SOON = 30;

/** How long a certificate still holds, in words. */
export function expiry(notAfter: string, now: number): { tone: Tone; words: string } {
  const days = Math.floor((Date.parse(notAfter) - now) / DAY);
  if (days < 0) {
    return { tone: 'bad', words: msg('has expired') };
  }
  const tone = days < SOON ? 'warn' : 'ok';
  if (days === 1) {
    return { tone, words: msg('expires in 1 day') };
  }
  if (days < 2 * 365) {
    return { tone, words: msg(str`expires in ${days} days`) };
  }
  const years = Math.floor(days / 365);
  return { tone, words: msg(str`valid for ${years} years`) };
}

/** What somebody chose to install. */
interface Chosen {
  names: string[];
  certificate?: string;
  key?: string;
  pkcs12?: string;
}

/** Sorts files by what is in them: PEM with certificates, with a key, or a PKCS#12 archive. */
export async function sorted(files: Iterable<File>): Promise<Chosen> {
  const chosen: Chosen = { names: [] };
  for (const file of files) {
    chosen.names.push(file.name);
    const text = await file.text();
    if (!text.includes('-----BEGIN')) {
      chosen.pkcs12 = base64(new Uint8Array(await file.arrayBuffer()));
      continue;
    }
    if (text.includes('PRIVATE KEY-----')) {
      chosen.key = text;
    }
    if (text.includes('BEGIN CERTIFICATE-----')) {
      chosen.certificate = text;
    }
  }
  return chosen;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The certificate of HTTPS and of SIP over TLS: looked at, put in place, made anew. */
export class CertificateSection extends Section {
  private certificate: Certificate | undefined;
  private chosen: Chosen = { names: [] };
  private renewing = '';
  private asking = false;

  protected override async read(): Promise<void> {
    this.certificate = await this.page.host.request<Certificate>('/api/certificate');
  }

  protected override refused(thrown: unknown): void {
    super.refused(thrown);
    if (thrown instanceof Problem && thrown.errors.length > 0) {
      this.trouble = thrown.errors.map(({ field: name, reason }) => `${name}: ${reason}`).join('; ');
    }
  }

  protected override content(): TemplateResult {
    const certificate = this.certificate;
    return certificate === undefined
      ? html``
      : html`
          ${outcome(this.trouble, this.done)} ${this.facts(certificate)} ${this.trust(certificate)} ${this.upload()}
          ${this.renewal(certificate)}
        `;
  }

  private facts(certificate: Certificate): TemplateResult {
    const now = this.page.host.now();
    const { tone, words } = expiry(certificate.notAfter, now);
    return html`
      <p class="badges">
        ${badge(tone, words)}
        ${
          certificate.selfSigned
            ? badge('quiet', msg('its own, no authority vouches for it'))
            : badge('ok', msg('issued by an authority'))
        }
      </p>
      ${
        certificate.problem
          ? html`<p class="outcome bad" role="alert">${msg('The files are not in use:')} ${certificate.problem}</p>`
          : nothing
      }
      <dl class="card facts">
        ${fact(msg('For'), certificate.names.join(', '))} ${fact(msg('Subject'), certificate.subject)}
        ${fact(msg('Issuer'), certificate.issuer)}
        ${fact(msg('Valid until'), `${moment(certificate.notAfter, now)} ${new Date(certificate.notAfter).getFullYear()}`)}
        ${fact(msg('Fingerprint (SHA-256)'), certificate.fingerprint, true)} ${fact(msg('Key'), certificate.key)}
        ${fact(msg('Files'), certificate.folder)}
      </dl>
    `;
  }

  private trust({ selfSigned, chain }: Certificate): TemplateResult | typeof nothing {
    return selfSigned
      ? html`<p>
          ${msg('Browsers warn of it until they are told to trust it, and phones that use TLS refuse it until they are given it. Download it and put it into their list of trusted certificates; compare the fingerprint.')}
          <a download="jackfield.crt" href=${`data:application/x-pem-file,${encodeURIComponent(chain)}`}>
            ${msg('Download the certificate')}
          </a>
        </p>`
      : nothing;
  }

  private upload(): TemplateResult {
    return html`
      <h2>${msg('Put another in place')}</h2>
      <p class="muted">
        ${msg('Certificate and key as PEM, in one file or two, the server’s own certificate first; or a PKCS#12 archive (.p12, .pfx). Connections that are open stay.')}
      </p>
      <form class="line" @submit=${this.install}>
        <label
          class="drop"
          @dragover=${(event: DragEvent) => event.preventDefault()}
          @drop=${(event: DragEvent) => {
            event.preventDefault();
            void this.choose(event.dataTransfer?.files);
          }}
        >
          ${msg('Choose files, or drop them here')}
          <input
            type="file"
            multiple
            accept=".pem,.crt,.cer,.key,.p12,.pfx"
            @change=${(event: Event) => void this.choose((event.target as HTMLInputElement).files)}
          />
          <span class="muted small">${this.chosen.names.join(', ')}</span>
        </label>
        ${
          this.chosen.pkcs12 === undefined
            ? nothing
            : html`<label>
                ${msg('Password of the archive')}
                <input name="password" type="password" autocomplete="off" />
              </label>`
        }
        <button ?disabled=${this.busy || this.chosen.names.length === 0}>${msg('Install')}</button>
      </form>
    `;
  }

  private renewal({ names }: Certificate): TemplateResult {
    return html`
      <h2>${msg('Make a new one of its own')}</h2>
      <form
        class="line"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.renewing = field(event.target as HTMLFormElement, 'names');
          this.ask(true);
        }}
      >
        <label>
          ${msg('Names and addresses that it is for')}
          <input name="names" .value=${names.join(', ')} />
        </label>
        <button class="plain" ?disabled=${this.busy}>${msg('Make')}</button>
      </form>
      ${
        this.asking
          ? confirmation(
              msg('Devices that trust the certificate in use must be told to trust the new one.'),
              msg('Make a new one'),
              () => void this.renew(),
              () => this.ask(false),
            )
          : nothing
      }
    `;
  }

  private ask(asking: boolean): void {
    this.asking = asking;
    this.page.requestUpdate();
  }

  private async choose(files: FileList | null | undefined): Promise<void> {
    this.chosen = await sorted(files ?? []);
    this.page.requestUpdate();
  }

  private readonly install = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { certificate, key, pkcs12 } = this.chosen;
    const body = pkcs12 === undefined ? { certificate, key } : { pkcs12, password: field(form, 'password') };
    await this.attempt(async () => {
      if (pkcs12 === undefined && (certificate === undefined || key === undefined)) {
        throw new Error(
          certificate === undefined
            ? msg('There is no certificate in what you chose.')
            : msg('The key is missing: choose its file, too, or an archive with both.'),
        );
      }
      this.certificate = await this.page.host.request<Certificate>('/api/certificate', { method: 'PUT', body });
      this.chosen = { names: [] };
      form.reset();
      this.done = msg('It is shown to every new connection.');
    });
  };

  private async renew(): Promise<void> {
    this.asking = false;
    const names = this.renewing.split(',').map((name) => name.trim());
    await this.attempt(async () => {
      const body = { names };
      this.certificate = await this.page.host.request<Certificate>('/api/certificate', { method: 'POST', body });
      this.done = msg('The new one is in use. Reload this page: the browser asks once more.');
    });
  }
}
