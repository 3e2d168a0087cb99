// SPDX-License-Identifier: Apache-2.0
//
// Phones from a real browser, which says what a file holds and keeps what it hears:
//   node e2e/softphone.mjs URL SPOKEN.wav FOLDER       with the password of admin in CONSOLE_PASSWORD
// Then it does what it is told, a line on its input each, and answers each with `ok`, or with `failed` and why:
//   dial NUMBER   rings   answer   hear SECONDS (heard.webm in FOLDER)   press KEY   reload   hangup   picture NAME   end
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [url, spoken, folder] = process.argv.slice(2);
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-audio-capture=${spoken}`,
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
];

const executablePath = BROWSERS.find((path) => existsSync(path));
assert.ok(executablePath, 'no Chromium here');
const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
const context = await browser.newContext({ ignoreHTTPSErrors: true, permissions: ['microphone'] });
const page = await context.newPage();
page.setDefaultTimeout(15_000);
// That nobody is logged in yet is told by a refusal.
page.on('console', (message) => {
  if (message.type() === 'error' && !message.text().includes('401')) {
    console.log(`console: ${message.text()}`);
  }
});
page.on('pageerror', (error) => console.log(`console: ${error.message}`));

// What the page makes is kept, so that its sound can be recorded; and the browser is not to take a tone for noise.
await page.addInitScript(() => {
  const media = globalThis.navigator.mediaDevices;
  const open = media?.getUserMedia.bind(media);
  if (open) {
    media.getUserMedia = () =>
      open({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
  }
  const Plain = globalThis.RTCPeerConnection;
  globalThis.peers = [];
  globalThis.RTCPeerConnection = class extends Plain {
    constructor(...given) {
      super(...given);
      globalThis.peers.push(this);
    }
  };
});

async function record(seconds) {
  const sound = await page.evaluate(async (ms) => {
    const peer = globalThis.peers.at(-1);
    const recorder = new MediaRecorder(new MediaStream([peer.getReceivers()[0].track]));
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, ms));
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let text = '';
    bytes.forEach((byte) => (text += String.fromCharCode(byte)));
    return btoa(text);
  }, seconds * 1000);
  writeFileSync(join(folder, 'heard.webm'), Buffer.from(sound, 'base64'));
}

const button = (name) => page.getByRole('button', { name, exact: true });
const DEEDS = {
  async dial(number) {
    await page.fill('input[name=number]', number);
    await button('Call').click();
  },
  rings: () => button('Answer').waitFor(),
  answer: () => button('Answer').click(),
  hear: (seconds) => record(Number(seconds)),
  async press(key) {
    if (!(await button(key).isVisible())) {
      await button('Keys').click();
    }
    await button(key).click();
  },
  async reload() {
    await page.reload();
    await page.click('nav a:has-text("Phone")');
    await page.waitForSelector('text=browser-admin');
  },
  hangup: () => button('Hang up').click(),
  talking: () => button('Hang up').waitFor(),
  quiet: () => page.getByText('Nobody on the line').waitFor(),
  picture: (name) => page.screenshot({ path: join(folder, `${name}.png`) }),
  end: () => browser.close(),
};

async function done(words, work) {
  try {
    await work();
    console.log(`ok ${words}`);
  } catch (thrown) {
    await page.screenshot({ path: join(folder, 'softphone-failed.png') }).catch(() => undefined);
    console.log(`failed ${words}: ${thrown.message}`);
  }
}

await done('ready', async () => {
  await page.goto(`${url}/`);
  await page.fill('#user', 'admin');
  await page.fill('#password', process.env.CONSOLE_PASSWORD);
  await page.press('#password', 'Enter');
  await page.click('nav a:has-text("Phone")');
  await page.waitForSelector('text=browser-admin');
});
for await (const line of createInterface({ input: process.stdin })) {
  const [deed, ...rest] = line.split(' ');
  await done(line, () => DEEDS[deed](rest.join(' ')));
  if (deed === 'end') {
    process.exit(0);
  }
}
