// SPDX-License-Identifier: Apache-2.0
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Does something every so many ms while its element is in the document and the page can be seen. */
export class Every implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly period: number,
    private readonly action: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') {
        this.action();
      }
    }, this.period);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }
}
