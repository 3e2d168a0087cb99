// SPDX-License-Identifier: Apache-2.0
import { FakeHost } from '@jackfield/testing';
import { expect, test } from 'vitest';
import { ask } from '../src/rest';

test('what a path needs is put in, and what is asked for and sent goes along', async () => {
  const host = new FakeHost({
    'PATCH /api/call/c%201/leg/l-1': 'changed',
    '/api/record?limit=8': { records: [] },
  });
  const path = { id: 'c 1', leg: 'l-1' };
  expect(await ask(host, 'patch', '/call/{id}/leg/{leg}', { path, body: { hold: true } })).toBe('changed');
  expect(host.sent).toEqual([{ hold: true }]);
  expect(await ask(host, 'get', '/record', { query: { limit: '8' } })).toEqual({ records: [] });
});
