// SPDX-License-Identifier: Apache-2.0
import { panel } from '../panel.config.ts';

export default panel('voicemail');
