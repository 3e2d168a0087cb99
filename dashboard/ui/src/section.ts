// SPDX-License-Identifier: Apache-2.0
import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { type PanelHost, sentence } from './house';
import { failure, loading } from './parts';

/** What a section needs of the panel in which it stands. */
export interface Page {
  readonly host: PanelHost;
  /** When what was changed has been drawn. */
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** A part of the panel that reads what it shows when it is opened. */
export abstract class Section {
  private stage: 'loading' | 'failed' | 'here' = 'loading';
  /** What went wrong last; empty if nothing did. */
  protected trouble = '';
  /** What was done last, in a sentence. */
  protected done = '';
  protected busy = false;

  constructor(protected readonly page: Page) {}

  /** Reads what it shows. */
  protected abstract read(): Promise<void>;

  /** What it shows once it has been read. */
  protected abstract content(): TemplateResult;

  /** Called when it is no longer shown. */
  close(): void {
    // Most have nothing to end.
  }

  async open(): Promise<void> {
    try {
      await this.read();
      this.stage = 'here';
    } catch (thrown) {
      this.trouble = sentence(thrown);
      this.stage = 'failed';
    }
    this.page.requestUpdate();
  }

  render(): TemplateResult {
    switch (this.stage) {
      case 'loading':
        return loading(msg('what is set'));
      case 'failed':
        return failure(this.trouble, () => {
          this.trouble = '';
          void this.open();
        });
      case 'here':
        return this.content();
    }
  }

  /** Does something that may be refused; what went wrong is kept to be shown. True if nothing did. */
  protected async attempt(work: () => Promise<void>): Promise<boolean> {
    this.trouble = '';
    this.done = '';
    this.busy = true;
    this.page.requestUpdate();
    try {
      await work();
      return true;
    } catch (thrown) {
      this.refused(thrown);
      return false;
    } finally {
      this.busy = false;
      this.page.requestUpdate();
    }
  }

  protected refused(thrown: unknown): void {
    this.trouble = sentence(thrown);
  }
}
