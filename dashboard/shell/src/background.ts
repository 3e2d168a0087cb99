// SPDX-License-Identifier: Apache-2.0
import type { BackgroundModule, Panel, PanelHost } from '@jackfield/ui';
import type { ModuleLoader } from './panel-frame';

/** Keeps at work what panels do while they are not shown, one start for each revision. */
export class Background {
  private readonly running = new Map<string, { element: string; stop: Promise<() => void> }>();

  constructor(
    private readonly host: PanelHost,
    private readonly load: ModuleLoader,
  ) {}

  /** These panels are here now: starts what is new, stops what is gone or was replaced. */
  follow(panels: readonly Panel[]): void {
    const wanted = new Map(panels.filter(({ background }) => background).map((panel) => [panel.id, panel]));
    for (const [id, { element }] of [...this.running]) {
      if (wanted.get(id)?.element !== element) {
        this.stop(id);
      }
    }
    for (const [id, panel] of wanted) {
      if (!this.running.has(id)) {
        this.running.set(id, { element: panel.element, stop: this.start(panel) });
      }
    }
  }

  /** Stops all. */
  end(): void {
    [...this.running.keys()].forEach((id) => this.stop(id));
  }

  private async start({ module }: Panel): Promise<() => void> {
    try {
      return ((await this.load(module)) as BackgroundModule).start(this.host);
    } catch (thrown) {
      reportError(thrown);
      return () => undefined;
    }
  }

  private stop(id: string): void {
    void this.running.get(id)?.stop.then((stop) => stop());
    this.running.delete(id);
  }
}
