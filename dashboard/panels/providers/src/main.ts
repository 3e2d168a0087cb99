// SPDX-License-Identifier: Apache-2.0
import { addMessages } from '@jackfield/ui';
import * as de from './locales/de';
import { ProvidersPanel } from './providers-panel';

addMessages({ de });
customElements.define(ELEMENT, ProvidersPanel);
