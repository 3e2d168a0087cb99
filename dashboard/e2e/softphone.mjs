// SPDX-License-Identifier: Apache-2.0
//
// Phones from a real browser, which says what a file holds and keeps what it hears:
//   node e2e/softphone.mjs URL SPOKEN.wav FOLDER       with the password of CONSOLE_USER, or admin, in CONSOLE_PASSWORD
// Then it does what it is told, a line on its input each, and answers each with `ok`, or with `failed` and why:
//   dial NUMBER   rings   answer   race   hear SECONDS (heard.webm in FOLDER)   press KEY   reload   hangup   picture NAME   end
//   broken (until the call looks for a way anew)   mended   logout (elsewhere, so that the page learns of it)
//   hold   resume   transfer NUMBER   noise off|on|auto   elsewhere (the page anew, at another panel)   phone (this one)
//   sounds (the page's own ring)   still (it is over)   mute   unmute   type KEYS (at once)   add NUMBER
//   microphone LABEL   speaker LABEL (chooses it, and it is used)   forbid (the microphone)   allow   explained WORDS
//   goes TYPE [PROTOCOL] (whether sound leaves by a candidate of this type, a relayed one to its server by this protocol)
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { devices, loudness, obey, open, record, still, way } from './chromium.mjs';
import { until } from './page.mjs';

const [url, spoken, folder] = process.argv.slice(2);
const user = process.env.CONSOLE_USER ?? 'admin';
const { browser, page } = await open(spoken);

const button = (name) => page.getByRole('button', { name, exact: true });
const changed = page.locator('.talk .state', { hasText: 'the network changed' });

async function choose(name, role, label) {
  const sound = page.locator('details.settings');
  if (!(await sound.evaluate(({ open }) => open))) {
    await sound.locator('summary').click();
  }
  await sound.locator('label', { hasText: name }).locator('select').selectOption({ label });
  await until(
    () => devices(page),
    (used) => used[role] === label,
  );
}

const DEEDS = {
  async dial(number) {
    await page.fill('input[name=number]', number);
    await button('Call').click();
  },
  rings: () => button('Answer').waitFor(),
  answer: () => button('Answer').click(),
  // Whether it wins or another phone does.
  race: () =>
    button('Answer')
      .click({ timeout: 3000 })
      .catch(() => undefined),
  hear: (seconds) => record(page, Number(seconds), folder),
  async press(key) {
    if (!(await button(key).isVisible())) {
      await button('Keys').click();
    }
    await button(key).click();
  },
  sounds: () =>
    until(
      () => loudness(page),
      (now) => now > 0.01,
    ),
  still: () => until(() => still(page), Boolean),
  async mute() {
    await button('Mute').click();
    await button('Muted').waitFor();
  },
  async unmute() {
    await button('Muted').click();
    await button('Mute').waitFor();
  },
  type: (keys) => page.keyboard.type(keys),
  async add(number) {
    await button('Add').click();
    await page.fill('input[name=to]', number);
    await page.locator('form.wanted button[value=now]').click();
  },
  microphone: (label) => choose('Microphone', 'microphone', label),
  speaker: (label) => choose('Loudspeaker', 'speaker', label),
  forbid: () => page.context().clearPermissions(),
  allow: () => page.context().grantPermissions(['microphone']),
  explained: (words) => page.getByRole('alert').getByText(words).waitFor(),
  async reload() {
    await page.reload();
    await page.click('nav a:has-text("Phone")');
    await page.waitForSelector(`text=browser-${user}`);
  },
  async elsewhere() {
    await page.goto(`${url}/#/calls`);
    const line = page.waitForEvent('websocket', (socket) => socket.url().endsWith('/ws/softphone'));
    await page.reload();
    await (await line).waitForEvent('framereceived');
  },
  async hold() {
    await button('Hold').click();
    await page.locator('.talk.held').waitFor();
  },
  async resume() {
    await button('Resume').click();
    await page.locator('.talk:not(.held)').waitFor();
  },
  async transfer(number) {
    await button('Transfer').click();
    await page.fill('input[name=to]', number);
    await page.locator('form.wanted button[value=now]').click();
  },
  noise: (mode) => page.locator(`.noise input[value=${mode}]`).check({ force: true }),
  async phone() {
    await page.click('nav a:has-text("Phone")');
    await page.waitForSelector('.handset');
  },
  async goes(wanted) {
    const used = await way(page);
    assert.equal(used, wanted);
  },
  hangup: () => button('Hang up').click(),
  broken: () => changed.waitFor(),
  mended: () => changed.waitFor({ state: 'detached', timeout: 25_000 }),
  async logout() {
    await page.evaluate(() => globalThis.fetch('/api/logout', { method: 'POST' }));
    await page.waitForSelector('#password');
  },
  talking: () => button('Hang up').waitFor(),
  quiet: () => page.getByText('Nobody on the line').waitFor(),
  picture: (name) => page.screenshot({ path: join(folder, `${name}.png`) }),
  end: () => browser.close(),
};

async function logIn() {
  await page.goto(`${url}/`);
  await page.fill('#user', user);
  await page.fill('#password', process.env.CONSOLE_PASSWORD);
  await page.press('#password', 'Enter');
  await page.click('nav a:has-text("Phone")');
  await page.waitForSelector(`text=browser-${user}`);
}

await obey(DEEDS, logIn, () => page.screenshot({ path: join(folder, 'softphone-failed.png') }));
