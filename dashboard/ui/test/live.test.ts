// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { LiveMap } from '../src';

interface Thing {
  name: string;
  value: number;
}

const thing = (name: string, value: number): Thing => ({ name, value });
const map = () =>
  new LiveMap<Thing>(
    ({ name }) => name,
    (a, b) => a.name.localeCompare(b.name),
  );

test('a list brings things, and takes away what it lacks', () => {
  const live = map();
  live.replace(live.reading(), [thing('b', 1), thing('a', 1)]);
  expect(live.list).toEqual([thing('a', 1), thing('b', 1)]);
  live.replace(live.reading(), [thing('b', 2)]);
  expect(live.list).toEqual([thing('b', 2)]);
});

test('an event while a list is on its way is newer than the list', () => {
  const live = map();
  live.put(thing('gone', 1));
  const reading = live.reading();
  live.put(thing('changed', 2));
  live.put(thing('new', 2));
  live.remove('gone');
  live.replace(reading, [thing('changed', 1), thing('gone', 1), thing('other', 1)]);
  expect(live.list).toEqual([thing('changed', 2), thing('new', 2), thing('other', 1)]);
});

test('an event before the list was asked for is older than the list', () => {
  const live = map();
  live.put(thing('a', 1));
  live.replace(live.reading(), [thing('a', 2)]);
  expect(live.list).toEqual([thing('a', 2)]);
});

test('two lists may be on their way at once', () => {
  const live = map();
  const first = live.reading();
  live.put(thing('a', 2));
  const second = live.reading();
  live.replace(second, [thing('a', 3)]);
  live.replace(first, [thing('a', 1)]);
  expect(live.list).toEqual([thing('a', 3)]);
});

test('a list that does not come changes nothing', () => {
  const live = map();
  live.put(thing('a', 1));
  live.abandon(live.reading());
  expect(live.size).toBe(1);
});
