// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { SseParser } from '../src/sse';

test('a message has an id, an event and data', () => {
  expect(new SseParser().push('id: 7\nevent: call\ndata: {"a":1}\n\n')).toEqual([
    { id: '7', event: 'call', data: '{"a":1}' },
  ]);
});

test('a message may come in any pieces', () => {
  const whole = 'id: 1\r\nevent: call\r\ndata: x\r\n\r\nid: 2\ndata: y\n\n';
  for (let size = 1; size < whole.length; size++) {
    const parser = new SseParser();
    const messages = [];
    for (let at = 0; at < whole.length; at += size) {
      messages.push(...parser.push(whole.slice(at, at + size)));
    }
    expect(messages).toEqual([
      { id: '1', event: 'call', data: 'x' },
      { id: '2', event: 'message', data: 'y' },
    ]);
  }
});

test('lines of data are joined', () => {
  expect(new SseParser().push('data: a\ndata\ndata:  b\n\n')[0]?.data).toBe('a\n\n b');
});

test('comments and messages without data say nothing', () => {
  expect(new SseParser().push(': still here\n\nevent: call\n\nretry: 5\n\n')).toEqual([]);
});

test('an id stays until the next one', () => {
  const parser = new SseParser();
  parser.push('id: 7\ndata: x\n\n');
  expect(parser.push('data: y\n\n')[0]?.id).toBe('7');
});
