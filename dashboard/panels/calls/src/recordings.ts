// SPDX-License-Identifier: Apache-2.0
import { ask, duration, icon, LiveMap, moment, type PanelHost, type Recording, sentence } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

const MOST = 20;
/** ms in which the second press must follow the first. */
const REALLY = 4000;

/** What was and is recorded, for those who may hear it: read once, kept up to date by events. */
export class Recordings implements ReactiveController {
  private readonly map = new LiveMap<Recording>(
    (recording) => recording.id,
    (a, b) => Date.parse(b.began) - Date.parse(a.began),
  );
  private offs: (() => void)[] = [];
  private trouble = '';
  private deleting = '';

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.offs = [
      this.host().on('recording', (recording) => {
        this.map.put(recording);
        this.element.requestUpdate();
      }),
      this.host().on('recording-deleted', ({ id }) => {
        this.map.remove(id);
        this.element.requestUpdate();
      }),
      this.host().on('resync', () => void this.read()),
    ];
    void this.read();
  }

  hostDisconnected(): void {
    this.offs.forEach((off) => off());
  }

  /** Whether a call is being recorded now. */
  live(call: string): boolean {
    return this.map.list.some((recording) => recording.call === call && recording.state === 'recording');
  }

  /** Begins to record a call, or stops to. */
  async toggle(call: string): Promise<void> {
    await this.attempt(
      ask(this.host(), this.live(call) ? 'delete' : 'post', '/call/{id}/recording', { path: { id: call } }),
    );
  }

  render(): unknown {
    const recordings = this.map.list.slice(0, MOST);
    return recordings.length === 0 && !this.trouble
      ? nothing
      : html`<section aria-labelledby="recordings-title">
          <h2 id="recordings-title">${msg('Recordings')}</h2>
          ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
          <div class="card scroll" tabindex="0" role="region" aria-label=${msg('Table of recordings')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${msg('Began')}</th>
                  <th scope="col">${msg('Call')}</th>
                  <th scope="col">${msg('Length')}</th>
                  <th scope="col">${msg('Sound')}</th>
                  <th scope="col"><span class="unseen">${msg('Delete')}</span></th>
                </tr>
              </thead>
              <tbody>
                ${recordings.map((recording) => this.row(recording))}
              </tbody>
            </table>
          </div>
        </section>`;
  }

  private row(recording: Recording): TemplateResult {
    const going = recording.state === 'recording';
    return html`<tr>
      <td class="number">${moment(recording.began, this.host().now())}</td>
      <td class="fixed">${recording.call}<br /><span class="muted">${msg(str`by ${recording.by}`)}</span></td>
      <td class="number">${going ? msg('goes on') : duration(1000 * recording.length)}</td>
      <td>
        ${recording.fault ? html`<span class="poor">${icon('alert')}${recording.fault}</span><br />` : nothing}
        ${going ? nothing : recording.tracks.map((track) => player(track))}
      </td>
      <td>
        ${
          going
            ? nothing
            : html`<button type="button" class="bare" @click=${() => void this.pressDelete(recording.id)}>
                ${this.deleting === recording.id ? msg('Really?') : msg('Delete')}
              </button>`
        }
      </td>
    </tr>`;
  }

  private async pressDelete(id: string): Promise<void> {
    if (this.deleting !== id) {
      this.deleting = id;
      setTimeout(() => {
        this.deleting = this.deleting === id ? '' : this.deleting;
        this.element.requestUpdate();
      }, REALLY);
      this.element.requestUpdate();
      return;
    }
    this.deleting = '';
    await this.attempt(ask(this.host(), 'delete', '/recording/{id}', { path: { id } }));
  }

  private async attempt(asked: Promise<unknown>): Promise<void> {
    try {
      await asked;
      this.trouble = '';
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    this.element.requestUpdate();
  }

  private async read(): Promise<void> {
    if (!this.host().allows('operator')) {
      return;
    }
    const reading = this.map.reading();
    try {
      this.map.replace(reading, await ask(this.host(), 'get', '/recording', {}));
    } catch (thrown) {
      this.map.abandon(reading);
      this.trouble = sentence(thrown);
    }
    this.element.requestUpdate();
  }
}

/** Played by the browser itself, which has the session's cookie and asks for the parts that it needs. */
function player(track: Recording['tracks'][number]): TemplateResult {
  const name = track.party || msg('all parties');
  return html`<div class="track">
    <span class="muted">${name}</span>
    <audio controls preload="none" src=${track.href} aria-label=${msg(str`Recording of ${name}`)}></audio>
    <a href="${track.href}?download=1" aria-label=${msg(str`${track.format.toUpperCase()} of ${name}, download`)}
      >${track.format.toUpperCase()}</a
    >
  </div>`;
}
