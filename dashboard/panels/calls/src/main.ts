// SPDX-License-Identifier: Apache-2.0
import { CallsPanel } from './calls-panel';

customElements.define(ELEMENT, CallsPanel);
