// SPDX-License-Identifier: Apache-2.0
//
// The console's panel Voicemail in a real browser:
//   node e2e/voicemail.mjs URL MAILBOX SPOKEN.wav FOLDER       with the password of admin in CONSOLE_PASSWORD
// It opens the mailbox. Then it does what it is told, a line on its input each, and answers each with `ok`, or with `failed` and why:
//   empty (no message is shown)   appears (waits for one)   hear SECONDS (plays it and keeps that as heard.webm)
//   heard (waits until it was played to its end and is marked)   delete   picture NAME   end
import { join } from 'node:path';
import { keep, obey, open } from './chromium.mjs';
import { logIn } from './page.mjs';

const [url, mailbox, spoken, folder] = process.argv.slice(2);
const { browser, page } = await open(spoken);

const row = () => page.locator('.row', { hasText: mailbox });
const message = () => row().locator('.message');

const DEEDS = {
  empty: () => row().getByText('There is no message.').waitFor(),
  appears: () => message().waitFor(),
  async hear(seconds) {
    const sound = await message()
      .locator('audio')
      .evaluate(
        async (audio, ms) => {
          await audio.play();
          return globalThis.recorded(audio.captureStream(), ms);
        },
        Number(seconds) * 1000,
      );
    keep(sound, folder);
  },
  heard: () => message().getByText('Take as new').waitFor(),
  async delete() {
    await message().locator('button.remove').click();
    await page.locator('wa-dialog[open] wa-button[slot=footer]').last().click();
    await message().waitFor({ state: 'detached' });
  },
  picture: (name) => page.screenshot({ path: join(folder, `${name}.png`) }),
  end: () => browser.close(),
};

async function begin() {
  await page.goto(`${url}/#/voicemail`);
  await logIn(page, process.env.CONSOLE_PASSWORD);
  await row().locator('summary').click();
}

await obey(DEEDS, begin, () => page.screenshot({ path: join(folder, 'voicemail-failed.png') }));
