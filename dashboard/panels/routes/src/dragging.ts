// SPDX-License-Identifier: Apache-2.0
import type { ReactiveControllerHost } from 'lit';

/** A row that is drawn to another place with a mouse. Keys and fingers have the buttons. */
export class Dragging {
  private name = '';
  private over = '';

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly drop: (name: string, onto: string) => void,
  ) {}

  /** What a row looks like meanwhile. */
  look(name: string): string {
    if (name === this.name) {
      return 'dragged';
    }
    return this.name && name === this.over ? 'target' : '';
  }

  readonly start = (event: DragEvent, name: string): void => {
    this.name = name;
    // Firefox begins only with something to carry.
    event.dataTransfer?.setData('text/plain', name);
    this.element.requestUpdate();
  };

  readonly enter = (event: DragEvent, name: string): void => {
    if (this.name) {
      event.preventDefault();
      this.over = name;
      this.element.requestUpdate();
    }
  };

  readonly dropped = (event: DragEvent, onto: string): void => {
    event.preventDefault();
    const { name } = this;
    this.end();
    if (name && name !== onto) {
      this.drop(name, onto);
    }
  };

  readonly end = (): void => {
    this.name = '';
    this.over = '';
    this.element.requestUpdate();
  };
}
