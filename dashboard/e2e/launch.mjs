// SPDX-License-Identifier: Apache-2.0
//
// The real browser that all scripts here use.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Nothing but what a script does goes over the network, and the pages speak TCP. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium with further arguments. */
export function launch(...further) {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  assert.ok(executablePath, 'no Chromium here');
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...further] });
}
