// SPDX-License-Identifier: Apache-2.0
//
// A telephone in a web page of somebody else's, by JsSIP or SIP.js in a real browser:
//   node e2e/sip-websocket.mjs jssip|sipjs URL USER SPOKEN.wav FOLDER       with the device's password in SIP_PASSWORD
// It registers over the WebSocket at URL and does what it is told, a line on its input each, and answers each with `ok`, or with
// `failed` and why:
//   dial NUMBER   rings   answer   talking   hear SECONDS (heard.webm in FOLDER)   press KEY   hold   resume   hangup   quiet   end
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, URL } from 'node:url';
import { build } from 'vite';
import { obey, open, record } from './chromium.mjs';

const [library, url, user, spoken, folder] = process.argv.slice(2);
const ENTRY = join(dirname(fileURLToPath(import.meta.url)), 'sip-phones.mjs');

/** The libraries as one script for a page. */
async function bundle() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['es'] } },
  });
  return [built].flat()[0].output[0].code;
}

/** Serves a page with the script, on a port of the system's choice. */
async function serve(script) {
  const server = createServer((request, response) => {
    const code = request.url === '/phones.js';
    response.setHeader('Content-Type', code ? 'text/javascript' : 'text/html');
    response.end(
      code ? script : '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/phones.js"></script>',
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/`;
}

const { browser, page } = await open(spoken);
const phone = (words, ...given) => page.evaluate(([name, values]) => globalThis.phone[name](...values), [words, given]);
const becomes = (state) => page.waitForFunction((wanted) => globalThis.phone.state === wanted, state);

const DEEDS = {
  dial: (number) => phone('dial', number),
  rings: () => becomes('ringing'),
  async answer() {
    await becomes('ringing');
    await phone('answer');
  },
  talking: () => becomes('talking'),
  hear: (seconds) => record(page, Number(seconds), folder),
  press: (key) => phone('press', key),
  hold: () => phone('hold', true),
  resume: () => phone('hold', false),
  hangup: () => phone('hangup'),
  quiet: () => becomes('idle'),
  end: () => browser.close(),
};

async function register() {
  await page.goto(await serve(await bundle()));
  await page.waitForFunction(() => globalThis.phones);
  const account = { url, user, password: process.env.SIP_PASSWORD, domain: new URL(url).hostname };
  await page.evaluate(
    ([name, given]) => {
      globalThis.phone = globalThis.phones[name](given);
      return globalThis.phone.register();
    },
    [library, account],
  );
}

await obey(DEEDS, register);
