// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle } from '@jackfield/testing';
import type { Panel } from '@jackfield/ui';
import { expect, it } from 'vitest';
import { Background } from '../src/background';

const phone = (revision: string, background = true): Panel => ({
  id: 'phone',
  title: 'Phone',
  icon: 'headset',
  order: 15,
  role: 'user',
  module: `/panel/phone/panel.js?v=${revision}`,
  element: `jackfield-phone-${revision}`,
  background,
});

function make(): { background: Background; log: string[] } {
  const log: string[] = [];
  const load = (url: string) =>
    Promise.resolve({
      start: () => {
        log.push(`start ${url.slice(-1)}`);
        return () => log.push(`stop ${url.slice(-1)}`);
      },
    });
  return { background: new Background(new FakeHost({}), load), log };
}

it('a panel at work in the background is started once, stopped when it goes, and when another revision takes its place', async () => {
  const { background, log } = make();
  background.follow([phone('1')]);
  background.follow([phone('1')]);
  await settle();
  background.follow([phone('2')]);
  await settle();
  background.follow([]);
  await settle();
  expect(log).toEqual(['start 1', 'stop 1', 'start 2', 'stop 2']);
});

it('panels without such work are not loaded, and all stops at the end', async () => {
  const { background, log } = make();
  background.follow([phone('1', false)]);
  await settle();
  expect(log).toEqual([]);
  background.follow([phone('2')]);
  background.end();
  await settle();
  expect(log).toEqual(['start 2', 'stop 2']);
});
