// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle } from '@jackfield/testing';
import { expect, test } from 'vitest';
import { start } from '../src/background';
import { ALL_DONE, setup } from './samples';

async function notices(answer: unknown, role: 'admin' | 'operator' = 'admin'): Promise<number> {
  const host = new FakeHost({ '/api/setup': answer });
  host.role = role;
  start(host);
  await settle();
  return host.notices.length;
}

test('an admin of a new appliance is told where it goes on, nobody else is', async () => {
  expect(await notices(setup('password'))).toBe(1);
  expect(await notices(ALL_DONE)).toBe(0);
  expect(await notices({ ...setup(), dismissed: true })).toBe(0);
  expect(await notices(setup(), 'operator')).toBe(0);
});

test('an appliance that does not know is no reason to complain', async () => {
  expect(await notices(new Error('away'))).toBe(0);
});

test('nothing is said once the panel has gone', async () => {
  const host = new FakeHost({ '/api/setup': setup() });
  start(host)();
  await settle();
  expect(host.notices).toEqual([]);
});
