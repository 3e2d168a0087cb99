// SPDX-License-Identifier: Apache-2.0
import { type PanelHost, sentence } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { moved } from './route';

/** Changes the order of the rules: shown at once, written as a whole, and taken back by one press. */
export class Arranging implements ReactiveController {
  /** What is said of the last change, for eyes and screen readers. */
  news = '';
  trouble = '';
  busy = false;
  private wanted: string[] | undefined;
  private undone: string[] | undefined;

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
    private readonly written: () => Promise<void>,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.news = '';
    this.undone = undefined;
  }

  get canUndo(): boolean {
    return this.undone !== undefined && !this.busy;
  }

  /** The names as they are to be shown: as they are wanted while that is written. */
  shown(names: string[]): string[] {
    const wanted = this.wanted ?? names;
    return wanted.length === names.length && names.every((name) => wanted.includes(name)) ? wanted : names;
  }

  /** Puts a rule at another place, counted from 0. */
  async move(names: string[], name: string, to: number): Promise<void> {
    const next = moved(names, name, to);
    if (this.busy || next.join('\n') === names.join('\n')) {
      return;
    }
    const place = next.indexOf(name) + 1;
    if (await this.write(next)) {
      this.undone = names;
      this.news = msg(str`${name} is looked at as number ${place} of ${next.length} now.`);
      this.element.requestUpdate();
    }
  }

  async undo(): Promise<void> {
    const { undone } = this;
    this.undone = undefined;
    if (undone && (await this.write(undone))) {
      this.news = msg('The order is as it was before.');
      this.element.requestUpdate();
    }
  }

  private async write(names: string[]): Promise<boolean> {
    this.busy = true;
    this.wanted = names;
    this.trouble = '';
    this.news = '';
    this.element.requestUpdate();
    try {
      await this.host().request('/api/route/order', { method: 'PUT', body: names });
      await this.written();
      return true;
    } catch (thrown) {
      this.trouble = sentence(thrown);
      return false;
    } finally {
      this.wanted = undefined;
      this.busy = false;
      this.element.requestUpdate();
    }
  }
}
