// SPDX-License-Identifier: Apache-2.0
//
// Sets up a new appliance in the console's forms, in a real browser:
//   node e2e/forms.mjs URL NAME FOLDER      with the first password of admin in CONSOLE_PASSWORD, and another in OWN_PASSWORD
// Makes a phone, a route and a provider called NAME, and says `phone NAME PASSWORD` when somebody is to register as that phone;
// then another phone by the first steps, and says `wizard USER PASSWORD SERVER PORT TRANSPORT`, and rings it.
// Each step prints a line; the first that fails ends it with exit code 1 and a picture in FOLDER.
import assert from 'node:assert/strict';
import { logIn, openConsole, until } from './page.mjs';

const [url, name, folder] = process.argv.slice(2);
const { browser, page, step, accessible, accessibleEverywhere } = await openConsole('forms', folder);

const go = (panel) => page.click(`nav a:has-text("${panel}")`);
const save = () => page.getByRole('button', { name: 'Save' }).click();
const key = (kind, field) => page.locator(`#key-${kind}-${field}`);
const row = () => page.locator('.row', { hasText: name });

/** The field is marked, described by what is wrong, and has the focus. */
async function wrongAt(id, words) {
  const field = page.locator(`#${id}`);
  await until(
    () => field.getAttribute('aria-invalid'),
    (invalid) => invalid === 'true',
  );
  assert.match(await page.locator(`#${id}-wrong`).textContent(), words);
  assert.match(await field.getAttribute('aria-describedby'), new RegExp(`${id}-wrong`));
  await until(
    () => field.evaluate((element) => element.matches(':focus')),
    (focused) => focused,
  );
}

await step('the console opens, and speaks of the first password', async () => {
  await page.goto(`${url}/`);
  await logIn(page, process.env.CONSOLE_PASSWORD);
  await page.getByText('made up at its first start').waitFor();
  await accessible();
});

await step('a setting that cannot be is refused at its field', async () => {
  await go('Settings');
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByLabel('Settings of').selectOption('call');
  await key('call', 'ring-timeout').fill('0');
  await save();
  await wrongAt('key-call-ring-timeout', /\b1\b/);
  await accessible();
});

await step('a setting that can be is in force', async () => {
  await key('call', 'ring-timeout').fill('47');
  await save();
  await page.getByText('Saved and in force.').waitFor();
});

await step('what callers will hear is heard where it is set, and who speaks and listens is said', async () => {
  await page.getByLabel('Settings of').selectOption('announcement');
  await page
    .locator('label', { hasText: /^\s*Name/ })
    .locator('select')
    .selectOption('welcome');
  await key('announcement', 'text').fill('Good morning.');
  const said = page.waitForResponse((response) => response.url().includes('/api/voice/said'));
  await page.getByRole('button', { name: 'Hear it Text' }).click();
  const { status, headers } = await said.then((response) => ({
    status: response.status(),
    headers: response.headers(),
  }));
  assert.deepEqual([status, headers['content-type']], [200, 'audio/wav']);
  await page.getByRole('button', { name: 'Voices' }).click();
  await page.locator('[data-voice=espeak]').getByText('speaks', { exact: true }).waitFor();
  await page.locator('[data-listener=moonshine]').getByText('listens', { exact: true }).waitFor();
  await accessible();
});

await step('a phone is made by keyboard, once its name is one', async () => {
  await go('Devices');
  await page.getByRole('button', { name: 'New phone' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'New phone' }).waitFor();
  await until(
    () => page.locator('#name-device').evaluate((element) => element.matches(':focus')),
    (focused) => focused,
  );
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('not a name');
  await page.keyboard.press('Enter');
  await wrongAt('name-device', /Letters, digits/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(name);
  await accessibleEverywhere();
});

await step('what the appliance finds wrong stands at the field, even where it was folded away', async () => {
  await page.getByText('More settings').click();
  await key('device', 'max-contacts').fill('99');
  await page.getByText('More settings').click();
  await save();
  await wrongAt('key-device-max-contacts', /32/);
  await key('device', 'max-contacts').fill('3');
});

await step('the phone gets its settings to copy and to scan, and registers', async () => {
  await save();
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await accessibleEverywhere();
  const password = await page.locator('.facts > div', { hasText: 'Password' }).locator('.fixed').textContent();
  console.log(`phone ${name} ${password}`);
  await page.getByText(`${name} is registered`).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Done' }).click();
  await row().waitFor();
  assert.equal(await page.getByText(password).count(), 0);
});

await step('its password is not shown again', async () => {
  await page.getByRole('button', { name: `Change ${name}` }).click();
  assert.equal(await key('device', 'password').inputValue(), '');
  assert.match(await key('device', 'password').getAttribute('placeholder'), /stays/);
  await key('device', 'display-name').fill('Made in a form');
  await save();
  await row().waitFor();
  await accessible();
});

await step('a provider without a host is refused, one with a host is there', async () => {
  await go('Providers');
  await page.locator('.add').click();
  await page.fill('#name-provider', name);
  await save();
  await wrongAt('key-provider-host', /missing/);
  await accessibleEverywhere();
  await key('provider', 'host').fill('127.0.0.9');
  await key('provider', 'register').uncheck();
  await save();
  await row().waitFor();
});

await step('a provider goes only after a question', async () => {
  await row()
    .getByRole('button', { name: `Delete ${name}` })
    .click();
  await page.locator('wa-dialog[open]').getByText('Delete', { exact: true }).click();
  await until(
    () => row().count(),
    (n) => n === 0,
  );
});

await step('a route without a target is refused, one with a target leads there', async () => {
  await go('Routes');
  await page.locator('.add').click();
  await page.fill('#name-route', name);
  await key('route', 'number').fill('07009*');
  await save();
  await wrongAt('key-route-target', /missing/);
  await accessibleEverywhere();
  await key('route', 'target').fill('app:echo');
  await save();
  await row().waitFor();
  await page.fill('input[name=to]', '070091');
  await page.selectOption('select[name=from]', `device:${name}`);
  await page.getByRole('button', { name: 'Show the rule' }).click();
  await page.locator('.verdict', { hasText: `takes the rule ${name}` }).waitFor();
  await accessibleEverywhere();
});

await step('the first password is spoken of though the first steps are put away, until there is another', async () => {
  await go('Settings');
  await page.getByRole('button', { name: 'Do not show this at login any more' }).click();
  await page.getByRole('button', { name: 'Show this at login again' }).waitFor();
  await page.reload();
  await page.getByText('made up at its first start').first().waitFor();
  await page.getByRole('button', { name: 'First steps' }).click();
  await page.fill('input[name=current]', process.env.CONSOLE_PASSWORD);
  await page.fill('input[name=password]', process.env.OWN_PASSWORD);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByText('is in use still').waitFor({ state: 'detached', timeout: 30_000 });
});

const opened = async (words) => {
  const button = page.locator('.step button[aria-expanded]', { hasText: words });
  if ((await button.getAttribute('aria-expanded')) === 'false') {
    await button.click();
  }
  return page.locator('.step', { hasText: words });
};

await step('the first steps make a phone, which registers with what they show', async () => {
  const inside = await opened('Connect a phone');
  const phone = `${name}-first`;
  await inside.locator('input[name=name]').fill(phone);
  await inside.locator('input[name=number]').fill('151');
  await inside.getByRole('button', { name: 'Prepare' }).click();
  const shown = (words) => inside.locator('.facts > div', { hasText: words }).locator('.fixed').textContent();
  const login = [/^\s*User/, /^\s*Password/, /^\s*Server/, /^\s*Port/, /^\s*Transport/].map(shown);
  console.log(`wizard ${(await Promise.all(login)).join(' ')}`);
  await inside.getByText(`${phone} is registered`).waitFor({ timeout: 60_000 });
  await accessible();
});

await step('they ring it, and say when somebody speaks there', async () => {
  const inside = await opened('Make a test call');
  await inside.locator('select[name=device]').selectOption(`${name}-first`);
  await inside.getByRole('button', { name: 'Ring it' }).click();
  await inside.getByText('Connected: speak, and hear yourself.').waitFor();
  await accessible();
});

await step('all of it is there in German, too', async () => {
  await go('Routes');
  await page.getByRole('button', { name: /Deutsch/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Routen' }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.document.documentElement.lang), 'de');
  await page.getByRole('button', { name: `${name} ändern` }).click();
  await page.getByRole('heading', { level: 1, name: `Route ${name}` }).waitFor();
  await page.getByText('Wen anrufen, der Reihe nach').waitFor();
  await page.getByRole('button', { name: 'Speichern' }).waitFor();
  await accessible();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Routes' }).waitFor();
});

await browser.close();
