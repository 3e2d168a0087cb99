// SPDX-License-Identifier: Apache-2.0
import { Problem } from '@jackfield/ui';
import { afterEach, expect, test, vi } from 'vitest';
import { Rest } from '../src/rest';

afterEach(() => vi.unstubAllGlobals());

function answering(response: Response | Error, loggedOut: () => void = () => undefined) {
  const fetch = vi.fn(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)));
  vi.stubGlobal('fetch', fetch);
  return { rest: new Rest(loggedOut), fetch };
}

test('an answer is read as JSON, an empty one as nothing', async () => {
  expect(await answering(Response.json([1])).rest.request('/api/call')).toEqual([1]);
  expect(await answering(new Response(null, { status: 204 })).rest.request('/api/call/x')).toBeUndefined();
  expect(await answering(new Response('', { status: 202 })).rest.request('/api/call/x/leg')).toBeUndefined();
});

test('a body goes as JSON', async () => {
  const { rest, fetch } = answering(Response.json({}));
  await rest.request('/api/call', { method: 'POST', body: { to: '600' } });
  expect(fetch).toHaveBeenCalledWith(
    '/api/call',
    expect.objectContaining({
      method: 'POST',
      body: '{"to":"600"}',
      headers: expect.objectContaining({ 'Content-Type': 'application/json' }) as unknown,
    }),
  );
});

test('a file goes as it is', async () => {
  const { rest, fetch } = answering(Response.json({}));
  const file = new Blob(['zip'], { type: 'application/zip' });
  await rest.request('/api/backup', { method: 'POST', body: file });
  expect(fetch).toHaveBeenCalledWith(
    '/api/backup',
    expect.objectContaining({
      body: file,
      headers: expect.objectContaining({ 'Content-Type': 'application/zip' }) as unknown,
    }),
  );
});

test('a refusal names the fields', async () => {
  const errors = [{ field: 'key', reason: 'does not belong to it' }];
  const { rest } = answering(Response.json({ detail: 'Refused.', errors }, { status: 422 }));
  await expect(rest.request('/api/certificate')).rejects.toMatchObject({ errors });
});

test('a refusal says what the appliance said', async () => {
  const { rest } = answering(Response.json({ detail: 'This call has ended.' }, { status: 404 }));
  await expect(rest.request('/api/call/x')).rejects.toEqual(new Problem(404, 'This call has ended.'));
});

test('a refusal that is no JSON is a sentence all the same', async () => {
  const { rest } = answering(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
  await expect(rest.request('/api/call')).rejects.toThrow('The appliance refused this (502 Bad Gateway).');
});

test('no answer at all is a sentence', async () => {
  const { rest } = answering(new TypeError('Failed to fetch'));
  await expect(rest.request('/api/call')).rejects.toThrow('The appliance does not answer.');
});

test('an answer that does not come is not awaited for ever', async () => {
  vi.useFakeTimers();
  const hanging = (_path: string, { signal }: { signal: AbortSignal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
  vi.stubGlobal('fetch', hanging);
  const refused = expect(new Rest(() => undefined).request('/api/call')).rejects.toThrow('does not answer');
  await vi.advanceTimersByTimeAsync(30_000);
  await refused;
  vi.useRealTimers();
});

test('a session that is over is noticed, but for the question who is logged in', async () => {
  const loggedOut = vi.fn();
  await expect(answering(new Response('', { status: 401 }), loggedOut).rest.request('/api/login')).rejects.toThrow();
  expect(loggedOut).not.toHaveBeenCalled();
  await expect(answering(new Response('', { status: 401 }), loggedOut).rest.request('/api/call')).rejects.toThrow();
  expect(loggedOut).toHaveBeenCalledOnce();
});

test('a wrong clock of this computer is made up for, a second or two is not', async () => {
  const at = (ms: number) => Response.json([], { headers: { Date: new Date(Date.now() + ms).toUTCString() } });
  const { rest } = answering(at(600_000));
  await rest.request('/api/call');
  expect(rest.clockAhead).toBeGreaterThan(595_000);
  vi.stubGlobal('fetch', () => Promise.resolve(at(1000)));
  await rest.request('/api/call');
  expect(rest.clockAhead).toBe(0);
});
