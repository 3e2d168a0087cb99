// SPDX-License-Identifier: Apache-2.0
import { addMessages } from '@jackfield/ui';
import * as de from './locales/de';
import { LogsPanel } from './logs-panel';

addMessages({ de });
customElements.define(ELEMENT, LogsPanel);
