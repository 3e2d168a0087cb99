// SPDX-License-Identifier: Apache-2.0
//
// The console in a real browser, for scripts that try it step by step: each prints a line; the first that fails ends the script
// with exit code 1 and a picture.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launch } from './launch.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** Opens a browser; pictures of what fails go to `folder` as `NAME-failed.png`. */
export async function openConsole(name, folder) {
  const browser = await launch();
  // Only so that the accessibility checker may be put into the page; what the console itself breaks is heard in `strict`.
  const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true, locale: 'en' });
  const strict = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);

  async function step(words, work) {
    try {
      await work();
      console.log(`ok ${words}`);
    } catch (thrown) {
      await page.screenshot({ path: join(folder, `${name}-failed.png`) });
      console.log(`failed ${words}: ${thrown.message}`);
      await browser.close();
      process.exit(1);
    }
  }

  return {
    browser,
    strict,
    page,
    step,
    accessible: () => accessible(page),
    accessibleEverywhere: () => accessibleEverywhere(page),
  };
}

/** Nothing in the page is in the way of whoever sees, hears or moves otherwise. */
export async function accessible(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(globalThis.document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`);
  });
  assert.deepEqual(found, []);
}

/** The same in light and dark, on a desk and on a phone, where nothing may stand beside the screen. */
export async function accessibleEverywhere(page) {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      await accessible(page);
    }
    const beside = await page.evaluate(() => globalThis.document.documentElement.scrollWidth - globalThis.innerWidth);
    assert.ok(beside <= 0, `${beside} px stand beside a screen of ${size.width} px`);
  }
}

/** Waits so many ms until something holds, and says what it was instead. */
export async function until(read, holds, patience = 15_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (holds(value)) {
      return;
    }
    assert.ok(Date.now() < end, `still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function logIn(tab, password) {
  await tab.fill('#user', 'admin');
  await tab.fill('#password', password);
  await tab.press('#password', 'Enter');
}
