// SPDX-License-Identifier: Apache-2.0
//
// An operator in a real browser, at the panel of the calls, whose phone says what a file holds and keeps what it hears:
//   node e2e/calls.mjs URL SPOKEN.wav FOLDER       with the password of admin in CONSOLE_PASSWORD
// Then it does what it is told, a line on its input each, and answers each with `ok`, or with `failed` and why:
//   look NAME (opens the call with NAME in it)   scores NAME (its chart is drawn and says what REST says)   levels NAME
//   listen (which this page answers by itself)   whisper NAME   barge   leave   add NUMBER   transfer NAME NUMBER   hear SECONDS
//   picture NAME   end
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { obey, open, record } from './chromium.mjs';
import { until } from './page.mjs';

const [url, spoken, folder] = process.argv.slice(2);
const { browser, page } = await open(spoken);
await page.setViewportSize({ width: 1280, height: 1600 });

let call;
const row = () => page.locator('article.call', { hasText: call });
const member = (name) => row().locator('.member', { hasText: name });
const press = (name, within = row()) => within.getByRole('button', { name, exact: true }).click();
const pressed = (name, within = row()) =>
  within.locator('button[aria-pressed=true]', { hasText: name }).waitFor({ state: 'visible' });

/** How many points of a chart have the colour of the line of what we hear. */
function drawn(canvas) {
  const probe = globalThis.document.createElement('canvas').getContext('2d');
  const line = canvas.getRootNode().querySelector('.key.received');
  probe.fillStyle = globalThis.getComputedStyle(line, '::before').borderTopColor;
  probe.fillRect(0, 0, 1, 1);
  const colour = [...probe.getImageData(0, 0, 1, 1).data];
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let points = 0;
  for (let i = 0; i < data.length; i += 4) {
    // What lies on the border of a line is mixed with what lies beside it.
    points += colour.every((value, channel) => Math.abs(data[i + channel] - value) < 48) ? 1 : 0;
  }
  return points;
}

const rest = (path) => page.evaluate(async (wanted) => (await globalThis.fetch(wanted)).json(), path);

/** What REST says of how a party sounded, oldest first. */
async function moments(name) {
  const { id, legs } = (await rest('/api/call')).find((one) => JSON.stringify(one.legs).includes(name));
  const leg = legs.find(({ party }) => party.target === `device:${name}`);
  return (await rest(`/api/call/${id}/quality`)).filter((moment) => moment.leg === leg.id);
}

const DEEDS = {
  async look(name) {
    call = name;
    await press('Details');
    await member(name).waitFor();
  },
  async scores(name) {
    const slider = member(name).getByRole('slider');
    await slider.waitFor();
    await slider.focus();
    const measured = await moments(name);
    const first = measured.findIndex(({ quality }) => quality?.received?.mos);
    await slider.press('Home');
    for (let i = 0; i < first; i++) {
      await slider.press('ArrowRight');
    }
    const told = await slider.getAttribute('aria-valuetext');
    const { mos } = measured[first].quality.received;
    assert.ok(told.includes(`MOS here ${mos.toFixed(1)}`), `${told}, but REST says ${mos}`);
    await slider.press('Escape');
    // The first score is a dot; a line needs two more.
    await until(
      () => member(name).locator('canvas').evaluate(drawn),
      (points) => points > 20,
      20_000,
    );
  },
  async levels(name) {
    const level = member(name).getByRole('meter').first();
    await page.waitForFunction(
      (element) => element.getAttribute('aria-valuetext').endsWith('dBFS'),
      await level.elementHandle(),
    );
  },
  async listen() {
    await press('Listen');
    await pressed('Listening');
  },
  async whisper(name) {
    await press('Whisper', member(name));
    await pressed('Whispering', member(name));
  },
  async barge() {
    await press('Barge in');
    await pressed('Leave');
  },
  async leave() {
    await press('Leave');
    await row().getByRole('button', { name: 'Listen', exact: true }).waitFor();
  },
  async add(number) {
    await press('Add a party');
    await row().locator('input[name=number]').fill(number);
    await press('Add');
  },
  async transfer(words) {
    const [name, number] = words.split(' ');
    await press('Transfer', member(name));
    await row().locator('input[name=number]').fill(number);
    await press('Connect');
  },
  hear: (seconds) => record(page, Number(seconds), folder),
  picture: (name) => page.screenshot({ path: join(folder, `${name}.png`), fullPage: true }),
  end: () => browser.close(),
};

async function logIn() {
  await page.goto(`${url}/`);
  await page.fill('#user', 'admin');
  await page.fill('#password', process.env.CONSOLE_PASSWORD);
  const line = page.waitForEvent('websocket', (socket) => socket.url().endsWith('/ws/softphone'));
  await page.press('#password', 'Enter');
  await (await line).waitForEvent('framereceived');
  await page.click('nav a:has-text("Calls")');
}

await obey(DEEDS, logIn, () => page.screenshot({ path: join(folder, 'calls-failed.png'), fullPage: true }));
