// SPDX-License-Identifier: Apache-2.0
//
// What tags the component library has, for the compiler and the checker of templates only: the shell defines them.
export type { default as WaBadge } from '@awesome.me/webawesome/dist/components/badge/badge.js';
export type { default as WaButton } from '@awesome.me/webawesome/dist/components/button/button.js';
export type { default as WaButtonGroup } from '@awesome.me/webawesome/dist/components/button-group/button-group.js';
export type { default as WaCallout } from '@awesome.me/webawesome/dist/components/callout/callout.js';
export type { default as WaCheckbox } from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
export type { default as WaCopyButton } from '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
export type { default as WaDetails } from '@awesome.me/webawesome/dist/components/details/details.js';
export type { default as WaDialog } from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
export type { default as WaDivider } from '@awesome.me/webawesome/dist/components/divider/divider.js';
export type { default as WaDrawer } from '@awesome.me/webawesome/dist/components/drawer/drawer.js';
export type { default as WaDropdown } from '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
export type { default as WaDropdownItem } from '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
export type { default as WaIcon } from '@awesome.me/webawesome/dist/components/icon/icon.js';
export type { default as WaInput } from '@awesome.me/webawesome/dist/components/input/input.js';
export type { default as WaOption } from '@awesome.me/webawesome/dist/components/option/option.js';
export type { default as WaProgressBar } from '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
export type { default as WaQrCode } from '@awesome.me/webawesome/dist/components/qr-code/qr-code.js';
export type { default as WaRadio } from '@awesome.me/webawesome/dist/components/radio/radio.js';
export type { default as WaRadioGroup } from '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
export type { default as WaSelect } from '@awesome.me/webawesome/dist/components/select/select.js';
export type { default as WaSkeleton } from '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
export type { default as WaSlider } from '@awesome.me/webawesome/dist/components/slider/slider.js';
export type { default as WaSpinner } from '@awesome.me/webawesome/dist/components/spinner/spinner.js';
export type { default as WaSwitch } from '@awesome.me/webawesome/dist/components/switch/switch.js';
export type { default as WaTab } from '@awesome.me/webawesome/dist/components/tab/tab.js';
export type { default as WaTabGroup } from '@awesome.me/webawesome/dist/components/tab-group/tab-group.js';
export type { default as WaTabPanel } from '@awesome.me/webawesome/dist/components/tab-panel/tab-panel.js';
export type { default as WaTextarea } from '@awesome.me/webawesome/dist/components/textarea/textarea.js';
export type { default as WaTooltip } from '@awesome.me/webawesome/dist/components/tooltip/tooltip.js';
