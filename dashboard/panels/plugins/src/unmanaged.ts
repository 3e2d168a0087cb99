// SPDX-License-Identifier: Apache-2.0
import { badge, Section, type UnmanagedBundle } from '@jackfield/ui';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** What runs without having been verified here: dropped into `deploy/`, or installed by hand. */
export class Unmanaged extends Section {
  private bundles: UnmanagedBundle[] = [];

  protected override async read(): Promise<void> {
    this.bundles = await this.page.host.request<UnmanagedBundle[]>('/api/plugin/unmanaged');
  }

  protected override content(): TemplateResult {
    return this.bundles.length === 0
      ? html``
      : html`<section aria-labelledby="unmanaged">
          <h2 id="unmanaged">${msg('Not managed here')}</h2>
          <p class="muted small">
            ${msg('It was dropped into deploy/ or installed in the shell: nobody verified it, and it goes the way it came.')}
          </p>
          <ul class="card">
            ${this.bundles.map(
              ({ name, version, location, active }) =>
                html`<li class="row" data-bundle=${name}>
                  <div class="what">
                    <div class="title">
                      <h3>${name}</h3>
                      ${active ? badge('ok', msg('runs'), 'check') : badge('bad', msg('does not run'), 'alert')}
                    </div>
                    <p class="small muted">${version} <span class="fixed">${location}</span></p>
                  </div>
                </li>`,
            )}
          </ul>
        </section>`;
  }
}
