// SPDX-License-Identifier: Apache-2.0
import { addMessages } from '@jackfield/ui';
import * as de from './locales/de';
import { PluginsPanel } from './plugins-panel';

addMessages({ de });
customElements.define(ELEMENT, PluginsPanel);
