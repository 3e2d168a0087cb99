// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Connection, EventStream } from '../src/event-stream';
import type { Message } from '../src/sse';

/** The far end: each request waits for an answer given by hand. */
class Server {
  readonly requests: { headers: Record<string, string>; signal: AbortSignal; answer: (response: Response) => void }[] =
    [];

  readonly fetch = (_path: string, init: { headers: Record<string, string>; signal: AbortSignal }): Promise<Response> =>
    new Promise((resolve, reject) => {
      this.requests.push({ ...init, answer: resolve });
      init.signal.addEventListener('abort', () => reject(new Error('aborted')));
    });

  get last() {
    return this.requests.at(-1)!;
  }

  /** Answers the last request with a stream. */
  open(): ReadableStreamDefaultController<Uint8Array> {
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made) });
    this.last.signal.addEventListener('abort', () => controller.error(new Error('aborted')));
    this.last.answer(new Response(body, { status: 200 }));
    return controller;
  }
}

const states: Connection[] = [];
const messages: Message[] = [];
let resyncs = 0;
let loggedOut = 0;
let server: Server;
let stream: EventStream;
const bytes = (text: string) => new TextEncoder().encode(text);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
  states.length = messages.length = resyncs = loggedOut = 0;
  stream = new EventStream('/api/event', {
    message: (message) => messages.push(message),
    resync: () => resyncs++,
    connection: (state) => states.push(state),
    loggedOut: () => loggedOut++,
  });
  stream.start();
});

afterEach(() => {
  stream.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('events arrive, and the first connection has lists read again', async () => {
  const far = server.open();
  far.enqueue(bytes('id: 5\nevent: call\ndata: {}\n\n'));
  await pass(10);
  expect(states).toEqual(['connecting', 'live']);
  expect(resyncs).toBe(1);
  expect(messages).toEqual([{ id: '5', event: 'call', data: '{}' }]);
});

test('after a loss it comes back with the last id and reads nothing again', async () => {
  const far = server.open();
  far.enqueue(bytes('id: 5\nevent: call\ndata: {}\n\n'));
  await pass(10);
  far.close();
  await pass(10);
  expect(states.at(-1)).toBe('lost');
  await pass(1000);
  expect(server.last.headers['Last-Event-ID']).toBe('5');
  server.open();
  await pass(10);
  expect(states.at(-1)).toBe('live');
  expect(resyncs).toBe(1);
});

test('a reset has lists read again', async () => {
  server.open().enqueue(bytes('id: 9\nevent: reset\ndata: {}\n\n'));
  await pass(10);
  expect(resyncs).toBe(2);
  expect(messages).toEqual([]);
});

test('silence is a loss', async () => {
  const far = server.open();
  await pass(39_000);
  far.enqueue(bytes(': still here\n\n'));
  await pass(39_000);
  expect(states.at(-1)).toBe('live');
  await pass(2_000);
  expect(states).toContain('lost');
});

test('an attempt that nobody answers is given up and made anew', async () => {
  await pass(14_900);
  expect(states).toEqual(['connecting']);
  await pass(200);
  expect(server.last.signal.aborted).toBe(true);
  expect(states.at(-1)).toBe('lost');
  await pass(1_000);
  expect(server.requests.length).toBe(2);
  server.open();
  await pass(60);
  expect(states.at(-1)).toBe('live');
});

test('an answer that came in time is not given up', async () => {
  await pass(14_000);
  server.open();
  await pass(10_000);
  expect(server.last.signal.aborted).toBe(false);
  expect(states.at(-1)).toBe('live');
});

test('it asks less and less often, unless told to', async () => {
  for (let i = 0; i < 7; i++) {
    server.last.answer(new Response(null, { status: 503 }));
    await pass(15_001);
  }
  const before = server.requests.length;
  server.last.answer(new Response(null, { status: 503 }));
  await pass(14_000);
  expect(server.requests.length).toBe(before);
  stream.retryNow();
  await pass(10);
  expect(server.requests.length).toBe(before + 1);
});

test('a session that is over ends it', async () => {
  server.last.answer(new Response(null, { status: 401 }));
  await pass(60_000);
  expect(loggedOut).toBe(1);
  expect(server.requests.length).toBe(1);
});

test('after stop nothing is asked any more', async () => {
  server.open();
  await pass(10);
  stream.stop();
  await pass(60_000);
  expect(server.requests.length).toBe(1);
  expect(states.at(-1)).toBe('live');
});
