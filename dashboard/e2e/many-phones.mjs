// SPDX-License-Identifier: Apache-2.0
//
// Many calls of one real browser at once, each over a peer connection of its own, to a number that answers by itself:
//   node e2e/many-phones.mjs URL SPOKEN.wav NUMBER CALLS CODEC      with the password of admin in CONSOLE_PASSWORD
// Prints `talking` when all of them are connected. Each line on its input is answered with what was received since the one before;
// `end` ends it.
import { createInterface } from 'node:readline';
import { open } from './chromium.mjs';

/** Of one page by the appliance's rules; each WebSocket is a page to it. */
const MOST_SESSIONS = 8;

const [url, spoken, number, calls, codec] = process.argv.slice(2);
const { browser, page } = await open(spoken);
for (const deed of [logIn, register, talk, received]) {
  await page.addInitScript(`globalThis.${deed.name} = ${deed}`);
}
await page.goto(`${url}/api/health`);
await page.evaluate((password) => globalThis.logIn(password), process.env.CONSOLE_PASSWORD);
for (let i = 0; i < Number(calls); i++) {
  if (i % MOST_SESSIONS === 0) {
    await page.evaluate(() => globalThis.register());
  }
  await page.evaluate((wanted) => globalThis.talk(wanted), { number, codec });
}
await page.waitForFunction(() => globalThis.peers.every(({ connectionState }) => connectionState === 'connected'));
console.log('talking');
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'end') {
    await browser.close();
    process.exit(0);
  }
  const heard = Object.entries(await page.evaluate(() => globalThis.received()));
  console.log(heard.map(([name, value]) => `${name}=${value}`).join(' '));
}

// What follows is done in the page.

async function logIn(password) {
  const login = await globalThis.fetch('/api/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: 'admin', password }),
  });
  globalThis.token = (await login.json()).token;
  globalThis.microphone = await globalThis.navigator.mediaDevices.getUserMedia({ audio: true });
}

/** Becomes a phone: from now on calls are made by this one. */
async function register() {
  const socket = new globalThis.WebSocket(`${globalThis.location.origin.replace(/^http/, 'ws')}/ws/softphone`);
  const heard = new Map();
  const waiting = new Map();
  const talks = new Map();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'webrtc-ice') {
      talks.get(message.session).addIceCandidate({ candidate: message.candidate, sdpMLineIndex: 0 });
      return;
    }
    const key = `${message.type} ${message.session ?? message.call ?? ''}`;
    heard.set(key, message);
    waiting.get(key)?.(message);
  };
  await new Promise((resolve) => (socket.onopen = resolve));
  globalThis.phone = {
    talks,
    say: (message) => socket.send(JSON.stringify(message)),
    hear: (key) => heard.get(key) ?? new Promise((resolve) => waiting.set(key, resolve)),
  };
  globalThis.phone.say({ type: 'webrtc-register' });
  Object.assign(globalThis.phone, await globalThis.phone.hear('webrtc-register '));
}

/** Makes a call with one codec. */
async function talk({ number, codec }) {
  const { say, hear, device, iceServers, talks } = globalThis.phone;
  const asked = await globalThis.fetch('/api/call', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${globalThis.token}` },
    body: JSON.stringify({ from: { device }, to: number }),
  });
  const { id } = await asked.json();
  await hear(`webrtc-incoming ${id}`);
  const peer = new globalThis.RTCPeerConnection({ bundlePolicy: 'max-bundle', iceServers });
  const sound = peer.addTransceiver(globalThis.microphone.getAudioTracks()[0]);
  const { codecs } = globalThis.RTCRtpSender.getCapabilities('audio');
  sound.setCodecPreferences(codecs.filter(({ mimeType }) => mimeType === `audio/${codec}`));
  const session = globalThis.crypto.randomUUID();
  talks.set(session, peer);
  peer.onicecandidate = ({ candidate }) =>
    candidate?.candidate && say({ type: 'webrtc-ice', session, candidate: candidate.candidate });
  await peer.setLocalDescription();
  say({ type: 'webrtc-offer', session, sdp: peer.localDescription.sdp });
  const { sdp } = await hear(`webrtc-answer ${session}`);
  await peer.setRemoteDescription({ type: 'answer', sdp });
  say({ type: 'webrtc-accept', call: id, session });
  // What nobody plays is not decoded.
  const speaker = new globalThis.Audio();
  speaker.srcObject = new globalThis.MediaStream([sound.receiver.track]);
  await speaker.play();
}

/** What came since it was asked before, over all calls. */
async function received() {
  const sum = { packetsReceived: 0, packetsLost: 0, totalSamplesReceived: 0, concealedSamples: 0 };
  for (const peer of globalThis.peers) {
    const streams = [...(await peer.getStats()).values()].filter(({ type }) => type === 'inbound-rtp');
    streams.forEach((stream) => Object.keys(sum).forEach((name) => (sum[name] += stream[name])));
  }
  const before = globalThis.before ?? {};
  globalThis.before = sum;
  return Object.fromEntries(Object.entries(sum).map(([name, value]) => [name, value - (before[name] ?? 0)]));
}
