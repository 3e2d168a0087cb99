// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { address, clock, count, duration, milliseconds, moment, percent, plural, span } from '../src';

test('a duration reads like a clock', () => {
  expect(duration(0)).toBe('0:00');
  expect(duration(7999)).toBe('0:07');
  expect(duration(765_000)).toBe('12:45');
  expect(duration(3_765_000)).toBe('1:02:45');
});

test('a clock that runs ahead gives no negative duration', () => {
  expect(duration(-5000)).toBe('0:00');
  expect(span(-5000)).toBe('0 s');
});

test('a span is said in its largest sensible unit', () => {
  expect(span(12_000)).toBe('12 s');
  expect(span(240_000)).toBe('4 min');
  expect(span(3 * 3_600_000)).toBe('3 h');
  expect(span(3 * 86_400_000)).toBe('3 d');
});

test('a moment of another day names the day', () => {
  const noon = new Date(2026, 5, 3, 12).toISOString();
  expect(moment(noon, new Date(2026, 5, 3, 23).getTime())).toBe(clock(noon));
  const yesterday = moment(noon, new Date(2026, 5, 4, 1).getTime());
  expect(yesterday).toMatch(/3/);
  expect(yesterday.endsWith(`, ${clock(noon)}`)).toBe(true);
});

test('digits are grouped', () => {
  expect(count(999)).toBe('999');
  expect(count(1234567)).toBe('1\u202f234\u202f567');
  expect(plural(1, 'call')).toBe('1 call');
  expect(plural(2, 'call')).toBe('2 calls');
});

test('percent shows a digit more where it is small', () => {
  expect(percent(0, 100)).toBe('0 %');
  expect(percent(1, 200)).toBe('0.5 %');
  expect(percent(12, 100)).toBe('12 %');
  expect(percent(3, 184_221)).toBe('< 0.1 %');
  expect(percent(0, 0)).toBe('');
});

test('what is unknown is a dash', () => {
  expect(milliseconds(undefined)).toBe('–');
  expect(milliseconds(0.42)).toBe('0.4 ms');
  expect(milliseconds(18.4)).toBe('18 ms');
});

test('an address falls into host and transport, IPv6 too', () => {
  expect(address('192.0.2.7:5060/udp')).toEqual({ host: '192.0.2.7:5060', transport: 'UDP' });
  expect(address('[2001:db8::1]:5061/tls')).toEqual({ host: '[2001:db8::1]:5061', transport: 'TLS' });
  expect(address('somewhere')).toEqual({ host: 'somewhere', transport: '' });
});
