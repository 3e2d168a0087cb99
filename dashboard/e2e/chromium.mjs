// SPDX-License-Identifier: Apache-2.0
//
// A real browser that says what a file holds, keeps what it hears, and does what it is told line by line.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launch } from './launch.mjs';

const ARGUMENTS = [
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
];

/**
 * Opens a browser with one empty page, which may speak and minds no certificate of a page; `spoken` is a WAV file. Of other servers it
 * trusts the one whose key has the digest in TRUSTED_KEY.
 */
export async function open(spoken) {
  const trusted = process.env.TRUSTED_KEY ? [`--ignore-certificate-errors-spki-list=${process.env.TRUSTED_KEY}`] : [];
  const browser = await launch(...ARGUMENTS, ...trusted, `--use-file-for-fake-audio-capture=${spoken}`);
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
  await page.addInitScript(keepSound);
  return { browser, page };
}

/** What the page makes is kept, so that its sound can be recorded; and the browser is not to take a tone for noise. */
function keepSound() {
  const media = globalThis.navigator.mediaDevices;
  const open = media?.getUserMedia.bind(media);
  if (open) {
    media.getUserMedia = ({ audio }) =>
      open({ audio: { ...audio, echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
  }
  /** What a stream holds for so long, as WebM in base 64. */
  globalThis.recorded = async (stream, ms) => {
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
  };
  globalThis.speakers = [];
  globalThis.Audio = class extends globalThis.Audio {
    constructor() {
      super();
      globalThis.speakers.push(this);
    }
  };
  const { connect } = globalThis.AudioNode.prototype;
  globalThis.ears = [];
  globalThis.AudioNode.prototype.connect = function (to, ...given) {
    if (to === this.context.destination) {
      const ear = new globalThis.AnalyserNode(this.context);
      connect.call(this, ear);
      globalThis.ears.push(ear);
    }
    return connect.call(this, to, ...given);
  };
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
    return globalThis.recorded(stream, ms);
  }, seconds * 1000);
  keep(sound, folder);
}

/** Keeps what was recorded as `heard.webm`. */
export function keep(sound, folder) {
  writeFileSync(join(folder, 'heard.webm'), Buffer.from(sound, 'base64'));
}

/** How loud it is what the page plays by itself, as a ring; calls apart. As root mean square. */
export function loudness(page) {
  return page.evaluate(() => {
    const samples = new Float32Array(2048);
    return globalThis.ears.reduce((sum, ear) => {
      ear.getFloatTimeDomainData(samples);
      return sum + (ear.context.state === 'running' ? Math.hypot(...samples) / Math.sqrt(samples.length) : 0);
    }, 0);
  });
}

/** Whether nothing is there any more by which the page could play something by itself. */
export function still(page) {
  return page.evaluate(() => globalThis.ears.every(({ context }) => context.state === 'closed'));
}

/** By their labels, the microphone and the loudspeaker of the latest connection; of the latter only while it plays. */
export function devices(page) {
  return page.evaluate(async () => {
    const known = await globalThis.navigator.mediaDevices.enumerateDevices();
    const microphone = globalThis.peers.at(-1).getSenders()[0].track.label;
    const heard = globalThis.peers.at(-1).getReceivers()[0].track;
    const speaker = globalThis.speakers.find(({ srcObject }) => srcObject?.getTracks().includes(heard));
    const before = speaker.currentTime;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { label } = known.find(({ deviceId }) => deviceId === (speaker.sinkId || 'default'));
    return { microphone, speaker: speaker.currentTime > before ? label : '' };
  });
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
