// SPDX-License-Identifier: Apache-2.0
import { tokens } from '@jackfield/ui';
import './console';

if (tokens.styleSheet) {
  document.adoptedStyleSheets.push(tokens.styleSheet);
}
