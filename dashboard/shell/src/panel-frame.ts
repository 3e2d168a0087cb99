// SPDX-License-Identifier: Apache-2.0
import {
  ConsoleElement,
  failure,
  head,
  loading,
  type Panel,
  type PanelElement,
  type PanelHost,
  pieces,
  controls,
  styles,
} from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** Fetches a panel's module and defines its element thereby. */
export type ModuleLoader = (url: string) => Promise<unknown>;

export const importModule: ModuleLoader = (url) => import(/* @vite-ignore */ url);

/** Holds one panel: loads its module, makes its element, and makes it anew when a new revision is plugged in. */
@customElement('jackfield-panel-frame')
export class PanelFrame extends ConsoleElement {
  static override styles = [styles, controls, pieces];

  @property({ attribute: false }) panel!: Panel;
  @property({ attribute: false }) host!: PanelHost;
  @property({ attribute: false }) load: ModuleLoader = importModule;
  @state() private element: PanelElement | undefined;
  @state() private trouble = '';
  private attempts = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('panel');
    if (changed.has('panel') && before?.element !== this.panel.element) {
      this.element = undefined;
      this.attempts = 0;
      void this.plug();
    }
  }

  override render(): TemplateResult {
    if (this.trouble) {
      return html`${head(this.panel.title, nothing)}${failure(this.trouble, () => void this.plug())}`;
    }
    return this.element
      ? html`${this.element}`
      : html`${head(this.panel.title, nothing)}${loading(this.panel.title.toLowerCase())}`;
  }

  private async plug(): Promise<void> {
    const { title, module, element } = this.panel;
    this.trouble = '';
    try {
      if (!customElements.get(element)) {
        // A browser remembers that a module failed; another URL makes it ask again.
        await this.load(this.attempts++ === 0 ? module : `${module}&attempt=${this.attempts}`);
      }
      if (!customElements.get(element)) {
        throw new Error(`${module} does not define ${element}`);
      }
      if (this.panel.element === element) {
        const made = document.createElement(element) as PanelElement;
        made.host = this.host;
        this.element = made;
      }
    } catch {
      if (this.panel.element === element) {
        this.trouble = msg(str`The panel ${title} could not be loaded. It may just have been exchanged for another.`);
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jackfield-panel-frame': PanelFrame;
  }
}
