// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { Problem } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry, Level } from '../src/log';
import { LogsPanel, MOST } from '../src/logs-panel';
import '../src/main';

/** The appliance's end of the stream. */
class FakeSource extends EventTarget {
  static last: FakeSource;
  closed = false;

  constructor(readonly url: string) {
    super();
    FakeSource.last = this;
  }

  close(): void {
    this.closed = true;
  }

  send(type: string, data: unknown = {}): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

const FIRST = '/api/log?level=info&logger=&text=&limit=200';
let host: FakeHost;
let panel: LogsPanel;

const entry = (number: number, level: Level = 'info', message = `message ${number}`): Entry => ({
  number,
  at: '2026-06-01T12:00:00Z',
  level,
  logger: 'org.jackfield.sip.Guard',
  thread: 'main',
  message,
});
const open = async () => (panel = await show(new LogsPanel(), host));
const rows = () => [...panel.shadowRoot!.querySelectorAll('.entry')].map((row) => text(row));
const button = (word: string) =>
  [...panel.shadowRoot!.querySelectorAll('button')].find((found) => found.textContent.includes(word))!;
const gather = async () => {
  await vi.advanceTimersByTimeAsync(200);
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  host = new FakeHost({
    [FIRST]: { entries: [entry(2), entry(1, 'warn')], next: '/api/log?before=1' },
    '/api/log/level': { ROOT: 'INFO', 'org.jackfield.sip': 'DEBUG' },
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what was logged last is shown, newest first, and what comes is put on top', async () => {
  await open();
  expect(rows()).toEqual([expect.stringContaining('message 2'), expect.stringContaining('warn message 1')]);
  expect(FakeSource.last.url).toBe('/api/log/stream?level=info&logger=&text=&after=2');
  FakeSource.last.send('ready');
  FakeSource.last.send('log', entry(3, 'error', 'it failed'));
  await gather();
  expect(rows()[0]).toContain('error it failed Guard');
  expect(text(panel)).toContain('live');
});

test('a pause keeps the page still and counts what comes', async () => {
  await open();
  button('Pause').click();
  FakeSource.last.send('log', entry(3));
  await gather();
  expect(rows()).toHaveLength(2);
  button('Go on (1 new)').click();
  await settle();
  expect(rows()[0]).toContain('message 3');
});

test('however much comes, the page holds a bounded number of entries', async () => {
  await open();
  for (let i = 3; i < 3 + MOST + 50; i++) {
    FakeSource.last.send('log', entry(i));
  }
  FakeSource.last.send('skipped', { count: 7 });
  await gather();
  expect(rows()).toHaveLength(MOST);
  expect(text(panel)).toContain('57 entries came too fast');
}, 20_000);

test('a filter reads anew and follows what fits', async () => {
  const filtered = '/api/log?level=info&logger=&text=bann&limit=200';
  host.answers.set(filtered, { entries: [] });
  await open();
  const before = FakeSource.last;
  const field = panel.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=search]')[1]!;
  field.value = 'bann';
  field.dispatchEvent(new Event('input'));
  await vi.advanceTimersByTimeAsync(300);
  await settle();
  expect(before.closed).toBe(true);
  expect(FakeSource.last.url).toContain('text=bann&after=0');
  expect(text(panel)).toContain('Nothing like this was logged');
});

test('older entries are read when somebody asks', async () => {
  host.answers.set('/api/log?before=1', { entries: [entry(0)] });
  await open();
  button('Older').click();
  await settle();
  expect(rows()).toHaveLength(3);
  expect(button('Older')).toBeUndefined();
});

test('the level of a logger is changed, and a refusal is said', async () => {
  await open();
  host.answers.set('PUT /api/log/level', { ROOT: 'WARN' });
  const select = panel.shadowRoot!.querySelector<HTMLSelectElement>('.levels select')!;
  select.value = 'WARN';
  select.dispatchEvent(new Event('change'));
  await settle();
  expect(host.sent).toEqual([{ logger: 'ROOT', level: 'WARN' }]);
  host.answers.set('PUT /api/log/level', new Problem(400, 'That is no level.'));
  select.dispatchEvent(new Event('change'));
  await settle();
  expect(text(panel, '[role=alert]')).toContain('That is no level.');
});

test('a log that cannot be read says why and is read again', async () => {
  host.answers.set(FIRST, new Problem(503, 'The log is not running now.'));
  await open();
  expect(text(panel, '[role=alert]')).toContain('not running now');
  host.answers.set(FIRST, { entries: [entry(5)] });
  button('Try again').click();
  await settle();
  expect(rows()).toHaveLength(1);
});

test('the stream ends with the panel', async () => {
  await open();
  panel.remove();
  expect(FakeSource.last.closed).toBe(true);
});
