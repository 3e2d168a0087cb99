// SPDX-License-Identifier: Apache-2.0
import { addMessages } from '@jackfield/ui';
import * as de from './locales/de';
import { VoicemailPanel } from './voicemail-panel';

addMessages({ de });
customElements.define(ELEMENT, VoicemailPanel);
