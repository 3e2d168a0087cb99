// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { Problem, type SignallingMessage } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallsPanel } from '../src/calls-panel';
import { columnsOf } from '../src/ladder';
import '../src/main';
import { words } from '../src/why';
import { call } from './samples';

let host: FakeHost;
let panel: CallsPanel;
const root = () => panel.shadowRoot!;
const details = () =>
  [...root().querySelectorAll('button')].find((candidate) => candidate.textContent.trim() === 'Details')!;

const message = (direction: 'sent' | 'received', remote: string, line: string): SignallingMessage => ({
  at: '2026-06-01T12:00:00.120Z',
  leg: 'l-1',
  direction,
  local: '192.0.2.1:5060',
  remote,
  transport: 'udp',
  line,
  repeats: line.startsWith('INVITE') ? 2 : 0,
  text: `${line}\r\nCSeq: 1 INVITE\r\n`,
});

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-06-01T12:01:05Z') });
  host = new FakeHost({
    '/api/call': [
      call({ why: [{ code: 'answered', values: { target: 'device:phone2', after: '2100' }, sentence: '' }] }),
    ],
    '/api/call/c-1/trace': [
      message('received', '192.0.2.7:5060', 'INVITE sip:102@router SIP/2.0'),
      message('sent', '192.0.2.8:5060', 'INVITE sip:102@192.0.2.8 SIP/2.0'),
      message('received', '192.0.2.8:5060', 'SIP/2.0 486 Busy Here'),
    ],
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
  details().click();
  await settle();
}

test('a call says in words why it went as it did', async () => {
  await open();
  expect(text(panel, '.why')).toContain('device:phone2 answered after 2.1 s');
});

test('its messages stand on a ladder and are read at a press', async () => {
  await open();
  const rungs = [...root().querySelectorAll<HTMLButtonElement>('button.rung')];
  expect(rungs.map((rung) => rung.querySelector('.arrow')?.textContent.trim())).toEqual([
    'INVITE, 2 more times',
    'INVITE, 2 more times',
    '486 Busy Here',
  ]);
  expect(rungs[0]?.querySelector('.right')).not.toBeNull();
  expect(rungs[2]?.querySelector('.left.negative')).not.toBeNull();
  expect(rungs[2]?.getAttribute('aria-label')).toContain('received from 192.0.2.8:5060');
  rungs[2]?.click();
  await settle();
  expect(text(panel, 'pre')).toContain('CSeq: 1 INVITE');
});

test('messages that are not kept any more are no error', async () => {
  host.answers.set('/api/call/c-1/trace', new Problem(404, 'Nothing is kept'));
  await open();
  expect(text(panel, '.details')).toContain('not kept any more');
});

test('the columns are the caller, Jackfield, and all others', () => {
  const seen = ['a', 'b', 'a', 'c'].map((remote) => message('sent', remote, 'BYE'));
  expect(columnsOf(seen)).toEqual(['a', '', 'b', 'c']);
});

test('a step of a later release is shown in the words of the appliance', () => {
  expect(words({ code: 'teleported', values: {}, sentence: 'it was teleported' })).toBe('it was teleported');
});
