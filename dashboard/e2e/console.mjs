// SPDX-License-Identifier: Apache-2.0
//
// Tries the console in a real browser, beside an appliance with one registered phone that has a live call:
//   node e2e/console.mjs URL DEVICE DIALLED FOLDER      with the password of admin in CONSOLE_PASSWORD
// Each step prints a line; the first that fails ends it with exit code 1 and a picture in FOLDER.
import assert from 'node:assert/strict';
import { logIn, openConsole, until } from './page.mjs';

const [url, device, dialled, folder] = process.argv.slice(2);
const { browser, strict, page, step, accessible, accessibleEverywhere } = await openConsole('console', folder);
const complaints = [];

const row = () => page.locator('article.call', { hasText: device });

await step('the page of whoever is not logged in is the login', async () => {
  await page.goto(`${url}/`);
  await page.waitForSelector('#password');
  await accessible();
});

await step('a wrong password is refused with a sentence', async () => {
  await logIn(page, 'certainly wrong');
  await page.waitForSelector('text=User or password is wrong');
});

await step('the right one opens the console', async () => {
  await logIn(page, process.env.CONSOLE_PASSWORD);
  await page.waitForSelector('nav a[aria-current=page]');
});

await step('the live call is there, with its counters moving', async () => {
  await row().waitFor();
  const read = () => row().locator('.wire').first().textContent();
  const before = await read();
  await until(read, (now) => now !== before);
  await accessible();
});

await step('its details tell the codec', async () => {
  await row().getByRole('button', { name: 'Details' }).click();
  await row().locator('.details tbody tr').first().waitFor();
  assert.match(await row().locator('.details').textContent(), /PCM[UA]\/8000/);
  await accessible();
});

await step('a dry run names the rule', async () => {
  await page.click('nav a:has-text("Routes")');
  await page.fill('input[name=to]', dialled);
  await page.selectOption('select[name=from]', `device:${device}`);
  await page.getByRole('button', { name: 'Show the rule' }).click();
  await page.locator('.verdict', { hasText: /takes the rule|needs no rule/ }).waitFor();
  await accessible();
});

await step('the device is shown as registered, and where', async () => {
  await page.click('nav a:has-text("Devices")');
  const here = page.locator('.row', { hasText: device });
  await until(
    () => here.textContent(),
    (text) => text.includes('127.0.0.1') && !text.includes('not registered'),
  );
  await accessible();
});

await step('dark is readable too', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await accessible();
  await page.emulateMedia({ colorScheme: 'light' });
});

await step('hanging up ends the call and tells why', async () => {
  await page.click('nav a:has-text("Calls")');
  await row().getByRole('button', { name: 'Hang up' }).click();
  await row().getByRole('button', { name: 'Really?' }).click();
  await until(
    () => row().count(),
    (n) => n === 0,
  );
  await page.locator('tbody tr', { hasText: device }).first().getByText('An operator').waitFor();
});

const panels = () => page.locator('nav a').allTextContents();

/** Goes to each panel and waits until it has said what it shows. */
async function everyPanel(look) {
  for (const at of (await panels()).keys()) {
    await page.locator('nav a').nth(at).click();
    await page.locator(`nav li:nth-child(${at + 1}) a[aria-current=page]`).waitFor();
    await page.locator('main h1').first().waitFor();
    await until(
      () => page.locator('main .loading').count(),
      (n) => n === 0,
    );
    try {
      await look();
    } catch (thrown) {
      const panel = await page.locator('main h1').first().textContent();
      throw new Error(`${panel.trim()}: ${thrown.message}`, { cause: thrown });
    }
  }
}

await step('every panel is readable in both themes, on a desk and on a phone', async () => {
  await everyPanel(accessibleEverywhere);
});

await step('every panel speaks German when that is chosen', async () => {
  const english = await panels();
  await page.getByRole('button', { name: /Deutsch/ }).click();
  await page.getByRole('link', { name: 'Einstellungen' }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.document.documentElement.lang), 'de');
  const german = await panels();
  assert.equal(german.length, english.length);
  const titles = [];
  await everyPanel(async () => titles.push((await page.locator('main h1').first().textContent()).trim()));
  assert.deepEqual(
    titles.filter((title) => english.includes(title) && !german.includes(title)),
    [],
  );
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('link', { name: 'Settings' }).waitFor();
});

await step('the page keeps its own content security policy', async () => {
  const tab = await strict.newPage();
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await tab.goto(`${url}/`);
  await logIn(tab, process.env.CONSOLE_PASSWORD);
  await tab.waitForSelector('nav a[aria-current=page]');
  await tab.waitForSelector('h1');
  // The question who is logged in is answered with 401 once.
  assert.deepEqual(
    complaints.filter((text) => !text.includes('401')),
    [],
  );
});

await step('logging out leads back to the login', async () => {
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.waitForSelector('#password');
});

await browser.close();
