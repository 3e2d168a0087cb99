// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  controls,
  formStyles,
  head,
  type Page,
  type PanelHost,
  pieces,
  type Section,
  styles,
} from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BackupSection } from './backup';
import { CertificateSection } from './certificate';
import { FirstSteps } from './first-steps';
import { Kinds } from './kinds';
import { Network } from './network';
import { settingsStyles } from './settings-styles';
import type { Setup } from './setup';
import { Users } from './users';
import { VoicesSection } from './voices';

type Name = 'steps' | 'users' | 'certificate' | 'network' | 'voices' | 'kinds' | 'backup';

const SECTIONS: Record<Name, new (page: Page) => Section> = {
  steps: FirstSteps,
  users: Users,
  certificate: CertificateSection,
  network: Network,
  voices: VoicesSection,
  kinds: Kinds,
  backup: BackupSection,
};

/** What is set, a section at a time. */
export class SettingsPanel extends ConsoleElement implements Page {
  static override styles = [styles, controls, pieces, formStyles, settingsStyles];

  @property({ attribute: false }) host!: PanelHost;
  @state() private name: Name = 'users';
  @state() private section: Section | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.section?.close();
    this.section = undefined;
  }

  override render(): TemplateResult {
    return html`
      ${head(msg('Settings'), nothing)}
      <div class="layout">
        <nav class="sections" aria-label=${msg('Sections')}>
          ${(Object.keys(SECTIONS) as Name[]).map((name) => this.entry(name))}
        </nav>
        <section class="section" aria-labelledby="section-title">
          <h2 id="section-title">${title(this.name)}</h2>
          ${this.section?.render() ?? nothing}
        </section>
      </div>
    `;
  }

  private entry(name: Name): TemplateResult {
    return html`<button
      type="button"
      class="bare"
      aria-current=${name === this.name ? 'true' : 'false'}
      @click=${() => this.turn(name)}
    >
      ${title(name)}
    </button>`;
  }

  /** A new appliance begins with what is still to be done. */
  private async begin(): Promise<void> {
    const setup = await this.host.request<Setup>('/api/setup').catch(() => undefined);
    // Somebody may have chosen a section, or gone, meanwhile.
    if (this.section === undefined && this.isConnected) {
      this.turn(setup !== undefined && FirstSteps.open(setup) ? 'steps' : 'users');
    }
  }

  private turn(name: Name): void {
    this.section?.close();
    this.name = name;
    this.section = new SECTIONS[name](this);
    void this.section.open();
  }
}

function title(name: Name): string {
  return {
    steps: msg('First steps'),
    users: msg('Users and roles'),
    certificate: msg('Certificate'),
    network: msg('Network'),
    voices: msg('Voices'),
    kinds: msg('All settings'),
    backup: msg('Backup'),
  }[name];
}
