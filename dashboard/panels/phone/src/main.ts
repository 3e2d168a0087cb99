// SPDX-License-Identifier: Apache-2.0
import { PhonePanel } from './phone-panel';

customElements.define(ELEMENT, PhonePanel);
