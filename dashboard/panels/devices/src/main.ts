// SPDX-License-Identifier: Apache-2.0
import { DevicesPanel } from './devices-panel';

customElements.define(ELEMENT, DevicesPanel);
