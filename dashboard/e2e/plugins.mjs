// SPDX-License-Identifier: Apache-2.0
//
// The console's plug-ins in a real browser, in one page that is never loaded again:
//   node e2e/plugins.mjs URL SPOKEN.wav FOLDER       with the password of admin in CONSOLE_PASSWORD
// Then it does what it is told, a line on its input each, and answers each with `ok`, or with `failed` and why:
//   install FEATURE   install-foreign FEATURE (which was uploaded)   update FEATURE   drain FEATURE   remove FEATURE   retry FEATURE
//   upload FILE   unshelve (deletes it)   back (to what was before the last change)   changed WORDS (waits for them in the last change)
//   state FEATURE WORDS (waits for the badge)
//   says FEATURE WORDS (waits for them in its row)   settings FEATURE (opens them)   there PANEL   gone PANEL (in the navigation)
//   panel PANEL (shows it)   heading WORDS (waits for the page's)   same (it is still the page that was loaded first)
//   fit (wide and narrow, light and dark, English and German: nobody is kept out and nothing sticks out)   picture NAME   end
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { obey, open } from './chromium.mjs';
import { accessibleEverywhere, logIn } from './page.mjs';

const [url, spoken, folder] = process.argv.slice(2);
const { browser, page } = await open(spoken);

const row = (feature) => page.locator(`[data-feature="${feature}"]`);
const entry = (panel) => page.locator('nav[aria-label] a', { hasText: panel });
const heading = () => page.locator('main h1');

/** Presses a button of a plug-in's row as people without a mouse do, and agrees to what is asked then. */
async function press(feature, verb, agree) {
  const button = row(feature).locator(`button.${verb}`);
  await button.focus();
  await page.keyboard.press('Enter');
  if (agree) {
    await page.locator('wa-dialog[open] wa-button[slot=footer]').last().click();
  }
}

/** Words after the first one. */
const split = (text) => [text.split(' ')[0], text.split(' ').slice(1).join(' ')];

/** In both languages, ending in the one it began with. */
async function fit() {
  for (const other of ['en', 'de']) {
    await accessibleEverywhere(page);
    await page.click('button.language');
    await page.locator(`button.language[lang=${other}]`).waitFor();
  }
}

const DEEDS = {
  install: (feature) => press(feature, 'install', false),
  'install-foreign': (feature) => press(feature, 'install', true),
  update: (feature) => press(feature, 'update', true),
  drain: (feature) => press(feature, 'drain', true),
  retry: (feature) => press(feature, 'retry', false),
  remove: (feature) => press(feature, 'uninstall', true),
  async state(text) {
    const [feature, words] = split(text);
    await row(feature).locator('.badge', { hasText: words }).waitFor();
  },
  async says(text) {
    const [feature, words] = split(text);
    await row(feature).getByText(words).first().waitFor();
  },
  async settings(feature) {
    await press(feature, 'set', false);
    await row(feature).locator('form.settings').waitFor();
  },
  async upload(file) {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('[data-kar]').first().waitFor();
  },
  /** Back to what was before the last change. */
  async back() {
    await page.locator('[data-change] button.back').first().click();
    await page.locator('wa-dialog[open] wa-button[slot=footer]').last().click();
  },
  async changed(words) {
    await page.locator('[data-change]').first().getByText(words).first().waitFor();
  },
  async unshelve() {
    await page.locator('[data-kar] button.danger').first().click();
    await page.locator('wa-dialog[open] wa-button[slot=footer]').last().click();
    await page.locator('[data-kar]').waitFor({ state: 'detached' });
  },
  there: (panel) => entry(panel).waitFor(),
  gone: (panel) => entry(panel).waitFor({ state: 'detached' }),
  panel: (panel) => entry(panel).click(),
  heading: (words) => heading().getByText(words, { exact: true }).waitFor(),
  same: async () => assert.ok(await page.evaluate(() => globalThis.first), 'the page was loaded again'),
  fit,
  picture: (name) => page.screenshot({ path: join(folder, `${name}.png`) }),
  end: () => browser.close(),
};

async function begin() {
  await page.goto(`${url}/#/plugins`);
  await logIn(page, process.env.CONSOLE_PASSWORD);
  await heading().getByText('Plug-ins').waitFor();
  await page.evaluate(() => (globalThis.first = true));
}

await obey(DEEDS, begin, () => page.screenshot({ path: join(folder, 'plugins-failed.png') }));
