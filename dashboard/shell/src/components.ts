// SPDX-License-Identifier: Apache-2.0
//
// The component library, as far as the console uses it. A custom element's name is taken once for the whole page, so the
// shell takes these names and panels only write the tags. ui/src/components.ts tells the compiler of them.
import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/button-group/button-group.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import '@awesome.me/webawesome/dist/components/qr-code/qr-code.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import '@awesome.me/webawesome/dist/components/slider/slider.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import '@awesome.me/webawesome/dist/components/tab/tab.js';
import '@awesome.me/webawesome/dist/components/tab-group/tab-group.js';
import '@awesome.me/webawesome/dist/components/tab-panel/tab-panel.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import '@awesome.me/webawesome/dist/components/tooltip/tooltip.js';
import '@awesome.me/webawesome/dist/translations/de.js';
import '@awesome.me/webawesome/dist/translations/en.js';
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import theme from '@awesome.me/webawesome/dist/styles/themes/default.css?inline';
import { componentTokens, iconSource } from '@jackfield/ui';

// Our own icons, so that nothing is fetched from elsewhere.
registerIconLibrary('default', { resolver: iconSource });

const library = new CSSStyleSheet();
library.replaceSync(theme);

/** The library's theme, and over it our colours, spaces and letters. */
export const componentStyles: CSSStyleSheet[] = [
  library,
  ...(componentTokens.styleSheet ? [componentTokens.styleSheet] : []),
];
