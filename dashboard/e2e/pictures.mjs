// SPDX-License-Identifier: Apache-2.0
//
// Takes the pictures of the console that docs/ shows, of an appliance as it is now, a call best among what goes on:
//   node e2e/pictures.mjs URL FOLDER      with the password of admin in CONSOLE_PASSWORD
// A picture of each panel goes to FOLDER, light and dark: PANEL-light.png, PANEL-dark.png. They are for people to look at.
import { join } from 'node:path';
import { logIn, openConsole } from './page.mjs';

const SETTLED_MS = 1500;
/** Colours change slowly. */
const FADED_MS = 500;

const [url, folder] = process.argv.slice(2);
const { browser, page, step } = await openConsole('pictures', folder);

await step('log in', async () => {
  await page.goto(`${url}/`);
  await logIn(page, process.env.CONSOLE_PASSWORD);
  await page.waitForSelector('nav a[aria-current=page]');
  // What a new appliance has to say is not what the pictures are about.
  await page
    .getByRole('button', { name: 'Close' })
    .click({ timeout: 5000 })
    .catch(() => undefined);
});

for (const link of await page.locator('nav a').all()) {
  const name = (await link.textContent()).trim();
  await step(name, async () => {
    await link.click();
    await page.waitForTimeout(SETTLED_MS);
    const details = page.getByRole('button', { name: 'Details' }).first();
    if (await details.isVisible()) {
      await details.click();
      await page.waitForTimeout(SETTLED_MS);
    }
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(FADED_MS);
      await page.screenshot({ path: join(folder, `${name.toLowerCase().replaceAll(/\W+/g, '-')}-${colorScheme}.png`) });
    }
  });
}
await browser.close();
