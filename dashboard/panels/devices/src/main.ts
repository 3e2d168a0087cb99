// SPDX-License-Identifier: Apache-2.0
import { addMessages } from '@jackfield/ui';
import { DevicesPanel } from './devices-panel';
import * as de from './locales/de';

addMessages({ de });
customElements.define(ELEMENT, DevicesPanel);
