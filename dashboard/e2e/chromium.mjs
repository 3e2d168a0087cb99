// SPDX-License-Identifier: Apache-2.0
//
// A real browser that says what a file holds, keeps what it hears, and does what it is told line by line.
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

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
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
];

/** Opens a browser with one empty page, which may speak and minds no certificate; `spoken` is a WAV file. */
export async function open(spoken) {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  assert.ok(executablePath, 'no Chromium here');
  const browser = await chromium.launch({
    executablePath,
    args: [...ARGUMENTS, `--use-file-for-fake-audio-capture=${spoken}`],
  });
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
  await page.addInitScript(keepPeers);
  return { browser, page };
}

/** What the page makes is kept, so that its sound can be recorded; and the browser is not to take a tone for noise. */
function keepPeers() {
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
}

/** Keeps what the latest connection brings as `heard.webm`. */
export async function record(page, seconds, folder) {
  const sound = await page.evaluate(async (ms) => {
    const peer = globalThis.peers.at(-1);
    const stream = new MediaStream([peer.getReceivers()[0].track]);
    // What nobody plays is not decoded.
    const speaker = new globalThis.Audio();
    speaker.srcObject = stream;
    await speaker.play();
    const recorder = new MediaRecorder(stream);
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

/** Type of the candidate by which the latest connection sends and, if it is relayed, by which protocol that reaches its server. */
export function way(page) {
  return page.evaluate(async () => {
    const stats = [...(await globalThis.peers.at(-1).getStats()).values()];
    const of = (id) => stats.find((entry) => entry.id === id);
    const { localCandidateId } = of(stats.find(({ type }) => type === 'transport').selectedCandidatePairId);
    const { candidateType, relayProtocol } = of(localCandidateId);
    return [candidateType, relayProtocol].filter((word) => word).join(' ');
  });
}

/**
 * Does what each line of the input says, until `end`, and answers each with `ok`, or with `failed` and why.
 *
 * @param ready what is done first, by itself
 * @param failed is run when something failed
 */
export async function obey(deeds, ready, failed = async () => undefined) {
  async function done(words, work) {
    try {
      await work();
      console.log(`ok ${words}`);
    } catch (thrown) {
      await failed().catch(() => undefined);
      console.log(`failed ${words}: ${thrown.message}`);
    }
  }
  await done('ready', ready);
  for await (const line of createInterface({ input: process.stdin })) {
    const [deed, ...rest] = line.split(' ');
    await done(line, () => deeds[deed](rest.join(' ')));
    if (deed === 'end') {
      process.exit(0);
    }
  }
}
