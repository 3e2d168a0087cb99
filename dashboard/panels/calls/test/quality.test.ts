// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { type Measured, Problem, type Quality } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallsPanel } from '../src/calls-panel';
import { figures } from '../src/chart';
import '../src/main';
import { columns } from '../src/plot';
import { call, leg } from './samples';

const NOW = Date.parse('2026-06-01T12:01:05Z');
let host: FakeHost;
let panel: CallsPanel;
const root = () => panel.shadowRoot!;
const slider = () => root().querySelector<HTMLElement>('[role=slider]')!;

const quality = (mos: number, loss = 0): Quality => ({
  scale: 'narrowband',
  received: { mos, loss, jitter: 0.4, worst: 3.9, average: 4.2 },
  sent: { mos: 4.1 },
});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  host = new FakeHost({
    '/api/call': [call({ legs: [leg('l-1', 'device:phone1', { direction: 'inbound', quality: quality(4.4) })] })],
    '/api/call/c-1/quality': [
      { at: '2026-06-01T12:00:50Z', leg: 'l-1', quality: quality(4.4) },
      { at: '2026-06-01T12:00:55Z', leg: 'l-1' },
      { at: '2026-06-01T12:01:00Z', leg: 'l-1', quality: quality(3.2, 0.04) },
    ],
    '/api/call/c-1/trace': [],
    '/api/record?limit=8': { records: [] },
    '/api/recording': [],
    '/api/device': [],
    '/api/provider': [],
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function open(): Promise<void> {
  panel = await show(new CallsPanel(), host);
  root().querySelector<HTMLButtonElement>('[aria-expanded=false]')!.click();
  await settle();
}

function measured(mos: number): Measured {
  const { id, packets } = leg('l-1', 'device:phone1');
  return { id, packets, quality: quality(mos) };
}

async function press(key: string): Promise<void> {
  slider().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await settle();
}

test('quality over time is told in words, with the latest moment first', async () => {
  await open();
  expect(slider().getAttribute('aria-label')).toBe('Quality of phone1 over time');
  expect(text(panel, '#so-far-l-1')).toContain('MOS here 4.2 on average, 3.9 at worst');
  expect(slider().getAttribute('aria-valuetext')).toMatch(/MOS here 3\.2, there 4\.1, 4\.0 % lost, 0\.4 ms jitter$/);
  expect(text(panel, 'figcaption')).toContain('MOS here 3.2');
});

test('arrows go from moment to moment', async () => {
  await open();
  await press('ArrowLeft');
  expect(slider().getAttribute('aria-valuetext')).toContain('MOS here –');
  await press('Home');
  expect(slider().getAttribute('aria-valuetext')).toContain('MOS here 4.4');
  await press('ArrowLeft');
  expect(slider().getAttribute('aria-valuenow')).toBe('0');
  await press('Escape');
  expect(slider().getAttribute('aria-valuenow')).toBe('2');
});

test('what is measured from now on comes by events, and only for calls that are open', async () => {
  await open();
  host.emit('quality', { calls: [{ id: 'c-1', legs: [measured(3.7)] }] });
  host.emit('quality', { calls: [{ id: 'c-2', legs: [measured(1.1)] }] });
  await settle();
  expect(slider().getAttribute('aria-valuemax')).toBe('3');
  expect(slider().getAttribute('aria-valuetext')).toContain('MOS here 3.7');
  host.emit('resync', null);
  await settle();
  expect(slider().getAttribute('aria-valuemax')).toBe('3');
});

test('as long as nothing was measured, the chart says so', async () => {
  host.answers.set('/api/call/c-1/quality', new Problem(404, 'Nothing is kept.'));
  await open();
  expect(text(panel, '.unmeasured')).toBe('Nothing was measured yet.');
  host.emit('quality', { calls: [{ id: 'c-1', legs: [measured(4)] }] });
  await settle();
  expect(slider().getAttribute('aria-valuetext')).toContain('MOS here 4.0');
});

test('a history that cannot be read is said so', async () => {
  host.answers.set('/api/call/c-1/quality', new Problem(0, 'The appliance does not answer.'));
  await open();
  expect(text(panel, '.unmeasured')).toBe('The appliance does not answer.');
});

test('the chart is drawn in seconds, with gaps where nothing was measured', () => {
  const moments = [
    { at: 5000, quality: quality(4.4, 0.01) },
    { at: 10_000, quality: undefined },
  ];
  expect(columns(moments)).toEqual([
    [5, 10],
    [0.01, null],
    [4.1, null],
    [4.4, null],
  ]);
  expect(figures(undefined)).toBe('');
});
