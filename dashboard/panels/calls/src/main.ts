// SPDX-License-Identifier: Apache-2.0
import { addMessages } from '@jackfield/ui';
import { CallsPanel } from './calls-panel';
import * as de from './locales/de';

addMessages({ de });

customElements.define(ELEMENT, CallsPanel);
