// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, text } from '@jackfield/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tones } from '../src/keypad';
import { share } from '../src/meter';
import { counted, verdict } from '../src/quality';
import { Recent } from '../src/recent';
import { browser, FakeSocket } from './browser';
import * as de from '../src/locales/de';
import { words } from '../src/words';
import { addMessages, beginLanguages, useLanguage } from '@jackfield/ui';

beforeEach(() => {
  vi.resetModules();
  browser();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('only what a telephone has keys for is sent as tones', () => {
  expect(tones('+49 (30) 12#')).toBe('493012#');
});

test('a level is shown from the floor up', () => {
  expect(share(-Infinity)).toBe(0);
  expect(share(-27)).toBeCloseTo(0.5);
  expect(share(0)).toBe(1);
});

test('a call without loss is good, one with much is poor and says what helps', () => {
  const fine = verdict(undefined, { received: 500, lost: 0, jitter: 3, roundTrip: 30 }, undefined);
  expect(fine.level).toBe('good');
  expect(fine.advice).toBe('');
  const bad = verdict(
    { received: 500, lost: 0, jitter: 3 },
    { received: 580, lost: 20, jitter: 3, roundTrip: 30 },
    undefined,
  );
  expect(bad.level).toBe('poor');
  expect(bad.advice).toContain('20 %');
});

test('what the appliance measured counts if it is worse', () => {
  const leg = { quality: { scale: 'wideband', received: { mos: 2.4 } } };
  expect(verdict(undefined, { received: 500, lost: 0, jitter: 3 }, leg as never).mos).toBe(2.4);
});

test('of a browser’s figures those of the sound are read', () => {
  const report = new Map<string, object>([
    ['a', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 9, packetsLost: 1, jitter: 0.004 }],
    ['b', { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.05 }],
  ]);
  expect(counted(report as never)).toEqual({ received: 9, lost: 1, jitter: 4, roundTrip: 50 });
});

test('operators see the calls of the appliance’s records among the recent ones', async () => {
  const recent = new Recent();
  const record = {
    id: 'r1',
    source: { kind: 'device', name: 'anna' },
    caller: { number: '101', name: '', withheld: false },
    dialled: 'browser-admin',
    began: '2026-01-01T10:00:00Z',
  };
  const host = new FakeHost({ '/api/record?party=browser-admin&limit=20': { records: [record] } });
  await recent.read(host, 'browser-admin');
  expect(recent.items).toMatchObject([{ kind: 'missed', number: '101' }]);
});

test('a call rings over every panel until the phone’s is shown, and is answered there', async () => {
  const element = `phone-${crypto.randomUUID()}`;
  vi.stubGlobal('ELEMENT', element);
  const { start } = await import('../src/main');
  const stop = start(new FakeHost({}));
  FakeSocket.last.onopen?.();
  await FakeSocket.last.says({ type: 'webrtc-register', device: 'browser-admin' });
  await FakeSocket.last.says({ type: 'webrtc-incoming', call: 'c7', number: '101', name: 'Anna' });
  const bar = document.querySelector(`${element}-bar`)!;
  expect(text(bar)).toContain('Anna is calling');
  [...bar.shadowRoot!.querySelectorAll('button')].find((button) => text(button) === 'Answer')!.click();
  await settle();
  expect(FakeSocket.last.last?.type).toBe('webrtc-offer');

  stop();
  expect(document.querySelector(`${element}-bar`)).toBeNull();
  expect(FakeSocket.last.close).toHaveBeenCalled();
});

test('what goes wrong while another panel is shown is told there', async () => {
  const host = new FakeHost({});
  browser().microphone = Promise.reject(Object.assign(new Error('no'), { name: 'NotAllowedError' }));
  vi.stubGlobal('ELEMENT', `phone-${crypto.randomUUID()}`);
  const { start } = await import('../src/main');
  const stop = start(host);
  await FakeSocket.last.says({ type: 'webrtc-incoming', call: 'c7', number: '101', asked: true });
  await settle();
  expect(host.notices).toMatchObject([{ sentence: words.notAllowed, tone: 'bad' }]);
  stop();
});

test('it speaks German where the console does', async () => {
  beginLanguages();
  addMessages({ de });
  await useLanguage('de');
  expect(words.idle).toBe('Niemand in der Leitung');
  expect(words.callWith('Anna')).toBe('Gespräch mit Anna');
  await useLanguage('en');
  expect(words.idle).toBe('Nobody on the line');
});
