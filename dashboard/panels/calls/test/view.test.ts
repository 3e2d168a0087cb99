// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { age, calledEnds, calledLegs, callingEnd, codecs, cord, end, matches } from '../src/view';
import { call, leg } from './samples';

test('the inbound leg is the calling end', () => {
  const turned = call({ legs: [leg('l-2', 'device:phone2'), leg('l-1', 'device:phone1', { direction: 'inbound' })] });
  expect(callingEnd(turned).name).toBe('phone1');
  expect(calledEnds(turned).map(({ name }) => name)).toEqual(['phone2']);
});

test('a call from the console begins with the device that is rung first', () => {
  const asked = call({ legs: [leg('l-1', 'device:phone1', { state: 'ringing' })] });
  expect(callingEnd(asked).name).toBe('phone1');
  expect(calledEnds(asked)).toEqual([{ kind: 'number', name: '102', number: '' }]);
});

test('a call without legs shows who asked and what was dialled', () => {
  expect(callingEnd(call({ legs: [] }))).toEqual({ kind: 'device', name: 'phone1', number: '101' });
});

test('once somebody has answered, those who still ring are not shown', () => {
  const ringing = leg('l-3', 'device:phone3', { state: 'ringing' });
  const ended = leg('l-4', 'device:phone4', { state: 'ended' });
  const one = call({ legs: [...call().legs, ringing, ended] });
  expect(calledLegs(one).map(({ id }) => id)).toEqual(['l-2']);
});

test('an outside party is its number, the provider stands below', () => {
  const outside = leg('l-2', 'provider:carrier-a', {
    party: { target: 'provider:carrier-a', number: '+49301234567', name: '', address: '' },
  });
  expect(end(outside)).toEqual({ kind: 'provider', name: '+49301234567', number: 'carrier-a' });
});

test('the cord tells how the sound goes', () => {
  expect(cord(call({ state: 'routing' }))).toBe('looking');
  expect(cord(call({ state: 'ringing' }))).toBe('ringing');
  expect(cord(call())).toBe('relay');
  expect(cord(call({ mode: 'mixed' }))).toBe('mixed');
  expect(cord(call({ legs: [leg('l-1', 'device:phone1', { media: 'recvonly' })] }))).toBe('held');
});

test('codecs are named once, both when they differ', () => {
  expect(codecs(call())).toBe('PCMU');
  const g722 = leg('l-2', 'device:phone2', { codec: { name: 'G722/8000', send: 9, receive: 9, fmtp: '', ptime: 20 } });
  expect(codecs(call({ legs: [call().legs[0]!, g722] }))).toBe('PCMU ⇄ G722');
});

test('the clock runs from the answer, from the beginning before it, and stops at the end', () => {
  const now = Date.parse('2026-06-01T12:01:05Z');
  expect(age(call(), now)).toBe(60_000);
  const unanswered = call();
  delete unanswered.answered;
  expect(age(unanswered, now)).toBe(65_000);
  expect(age(call({ ended: '2026-06-01T12:00:15Z' }), now)).toBe(10_000);
});

test('a call is found by any of its names, numbers and addresses', () => {
  expect(matches(call(), ' PHONE2 ')).toBe(true);
  expect(matches(call(), '192.0.2')).toBe(true);
  expect(matches(call(), '')).toBe(true);
  expect(matches(call(), 'nobody')).toBe(false);
});
