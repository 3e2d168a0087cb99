// SPDX-License-Identifier: Apache-2.0
import { addMessages } from '@jackfield/ui';
import * as de from './locales/de';
import { SettingsPanel } from './settings-panel';

export { start } from './background';

addMessages({ de });
customElements.define(ELEMENT, SettingsPanel);
