// SPDX-License-Identifier: Apache-2.0
import type { PanelHost } from '@jackfield/ui';
import { addMessages } from '@jackfield/ui';
import { start as begin } from './background';
import * as de from './locales/de';
import { PhonePanel } from './phone-panel';
import { RingBar } from './ring-bar';

addMessages({ de });
customElements.define(`${ELEMENT}-bar`, RingBar);
customElements.define(ELEMENT, PhonePanel);

/** The console calls this at login, so that the phone rings before its panel was opened; what is returned ends it. */
export function start(host: PanelHost): () => void {
  return begin(host).stop;
}
