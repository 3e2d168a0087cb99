// SPDX-License-Identifier: Apache-2.0
import { type Call, duration, type PanelHost, type Recording, sentence } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** What was recorded of the calls that are looked at: played, and deleted if somebody really wants that. */
export class Recordings implements ReactiveController {
  private readonly byCall = new Map<string, Recording[]>();
  private trouble = '';
  private off: (() => void) | undefined;

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.off = this.host().on('recording-deleted', ({ id }) => this.forget(id));
  }

  hostDisconnected(): void {
    this.off?.();
  }

  /** Reads what was recorded of a call. */
  async read(call: Call): Promise<void> {
    if (!call.recordings?.length || this.byCall.has(call.id)) {
      return;
    }
    try {
      const path = `/api/recording?call=${encodeURIComponent(call.id)}`;
      this.byCall.set(call.id, await this.host().request<Recording[]>(path));
      this.trouble = '';
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    this.element.requestUpdate();
  }

  render(call: Call): unknown {
    const recordings = this.byCall.get(call.id) ?? [];
    return html`
      ${this.trouble && call.recordings?.length ? html`<p class="bad" role="alert">${this.trouble}</p>` : nothing}
      ${recordings.map((recording) => this.one(recording))}
    `;
  }

  private one(recording: Recording): TemplateResult {
    const { id } = recording;
    return html`<div class="recording">
      <p>
        ${msg(str`Recorded by ${recording.by}`)}
        <span class="muted number">${duration(1000 * recording.length)}</span>
        ${recording.fault ? html`<span class="bad">${recording.fault}</span>` : nothing}
      </p>
      ${recording.tracks.map((track) => player(track))}
      <button type="button" class="bare remove" @click=${() => void this.remove(id)}>
        ${msg('Delete the recording')}
      </button>
    </div>`;
  }

  private async remove(id: string): Promise<void> {
    const sure = await this.host().confirm({
      title: msg('Delete this recording?'),
      sentence: msg('It cannot be brought back.'),
      action: msg('Delete'),
      danger: true,
    });
    if (!sure) {
      return;
    }
    try {
      await this.host().request(`/api/recording/${encodeURIComponent(id)}`, { method: 'DELETE' });
      this.trouble = '';
      this.forget(id);
    } catch (thrown) {
      this.trouble = sentence(thrown);
    }
    this.element.requestUpdate();
  }

  private forget(id: string): void {
    for (const [call, recordings] of this.byCall) {
      this.byCall.set(
        call,
        recordings.filter((recording) => recording.id !== id),
      );
    }
    this.element.requestUpdate();
  }
}

/** Played by the browser itself, which has the session's cookie and asks for the parts that it needs. */
function player(track: Recording['tracks'][number]): TemplateResult {
  const name = track.party || msg('all parties');
  const format = track.format.toUpperCase();
  return html`<div class="track">
    <span class="muted small">${name}</span>
    <audio controls preload="none" src=${track.href} aria-label=${msg(str`Recording of ${name}`)}></audio>
    <a href="${track.href}?download=1" aria-label=${msg(str`${format} of ${name}, download`)}>${format}</a>
  </div>`;
}
