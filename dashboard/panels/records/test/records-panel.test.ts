// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { type Call, Problem } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RecordsPanel } from '../src/records-panel';
import '../src/main';

const NOW = Date.parse('2026-06-01T12:00:00Z');
let host: FakeHost;
let panel: RecordsPanel;
const open = async () => (panel = await show(new RecordsPanel(), host));
const rows = () => [...panel.shadowRoot!.querySelectorAll('.row')].map((row) => text(row));
const find = (selector: string) => panel.shadowRoot!.querySelector<HTMLElement>(selector)!;
const press = async (selector: string) => {
  find(selector).click();
  await settle();
};
const type = async (name: string, value: string) => {
  const field = find(`[name=${name}]`) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(name === 'party' ? 'input' : 'change'));
  await vi.advanceTimersByTimeAsync(300);
  await settle();
};
const unfold = async () => {
  const details = find('details') as HTMLDetailsElement;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await settle();
};

const call = (id: string, more: Partial<Call> = {}): Call => ({
  id,
  state: 'ended',
  source: { kind: 'device', name: 'phone1' },
  caller: { number: '101', name: 'Reception', withheld: false },
  dialled: '0301',
  route: 'out',
  mode: 'none',
  emergency: false,
  began: '2026-06-01T11:00:00Z',
  answered: '2026-06-01T11:00:03Z',
  ended: '2026-06-01T11:01:10Z',
  hangup: { cause: 16, reason: 'a party hung up', by: 'called', detail: 'BYE' },
  direction: 'outgoing',
  outcome: 'answered',
  legs: [
    {
      id: 'l',
      endpoint: 'sip',
      direction: 'outbound',
      state: 'ended',
      party: { target: 'provider:carrier', number: '0301', name: '', address: '192.0.2.1:5060/udp' },
      codec: { name: 'G722/8000', send: 9, receive: 9, fmtp: '', ptime: 20 },
      media: 'sendrecv',
      muted: false,
      encrypted: true,
      packets: { received: 990, sent: 990, lost: 10, late: 0, refused: 0 },
      octets: { received: 1, sent: 1 },
      jitter: 1.2,
      quality: { scale: 'wideband', received: { average: 4.37 } },
    },
  ],
  ...more,
});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  host = new FakeHost({
    '/api/record?limit=50': { records: [call('c2'), call('c1', { outcome: 'missed' })], next: '/api/record?before=x' },
    '/api/record?before=x': { records: [call('c0', { outcome: 'failed' })] },
    '/api/provider': [{ name: 'carrier' }],
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('a record says who called whom, how long, and what became of it', async () => {
  await open();
  expect(rows()[0]).toContain('Reception 101 → 0301 1:07');
  expect(rows()[0]).toContain('outgoing answered');
  expect(rows()[1]).toContain('missed');
});

test('a withheld caller stays one', async () => {
  host.answers.set('/api/record?limit=50', {
    records: [call('c', { caller: { number: '', name: '', withheld: true } })],
  });
  await open();
  expect(rows()[0]).toContain('withheld → 0301');
});

test('older calls are added until these are all', async () => {
  await open();
  await press('.more button');
  expect(rows()).toHaveLength(3);
  expect(rows()[2]).toContain('failed');
  expect(text(panel, '.end')).toContain('These are all.');
});

test('older calls that cannot be read leave the others', async () => {
  host.answers.set('/api/record?before=x', new Problem(503, 'The database cannot be reached now.'));
  await open();
  await press('.more button');
  expect(text(panel, '[role=alert]')).toContain('cannot be reached');
  expect(rows()).toHaveLength(2);
});

test('filters are asked of the store and stand in the address of the export', async () => {
  host.answers.set('/api/record?party=030&outcome=missed&limit=50', { records: [call('c9')] });
  await open();
  host.answers.set('/api/record?outcome=missed&limit=50', { records: [] });
  await type('outcome', 'missed');
  await type('party', '030');
  expect(rows()).toHaveLength(1);
  expect(find('.export').getAttribute('href')).toBe('/api/record.csv?party=030&outcome=missed');
});

test('days are those of the reader and both belong to the span', async () => {
  await open();
  const from = new Date(2026, 4, 30).toISOString();
  const before = new Date(2026, 5, 1).toISOString();
  const asked = `/api/record?${new URLSearchParams({ from, before, limit: '50' })}`;
  host.answers.set(asked, { records: [call('c9')] });
  await type('from', '2026-05-30');
  await type('to', '2026-05-31');
  expect(host.asked.at(-1)).toBe(`GET ${asked}`);
  expect(rows()).toHaveLength(1);
});

test('a search without a find can be taken back', async () => {
  await open();
  host.answers.set('/api/record?party=x&limit=50', { records: [] });
  await type('party', 'x');
  expect(text(panel, '.empty')).toContain('No call matches');
  await press('.more button');
  await vi.advanceTimersByTimeAsync(300);
  await settle();
  expect(rows()).toHaveLength(2);
});

test('a call that is opened tells why it ended and how it sounded', async () => {
  await open();
  await unfold();
  expect(text(panel, '.ending')).toContain('The called party ended it: a party hung up. BYE');
  expect(text(panel, 'tbody')).toContain('provider:carrier 192.0.2.1:5060/udp');
  expect(text(panel, 'tbody')).toContain('G722/8000 encrypted');
  expect(text(panel, 'tbody')).toContain('1.0 % | 1.2 ms'.split(' | ')[0]!);
  expect(text(panel, 'tbody')).toContain('4.4');
});

test('what was recorded is played, and deleted only if somebody really wants that', async () => {
  host.answers.set('/api/record?limit=50', { records: [call('c1', { recordings: ['r1'] })] });
  host.answers.set('/api/recording?call=c1', [
    {
      id: 'r1',
      call: 'c1',
      by: 'admin',
      began: '2026-06-01T11:00:03Z',
      length: 60,
      state: 'done',
      tracks: [{ name: 'mix', party: '', format: 'wav', bytes: 1, href: '/api/recording/r1/mix' }],
    },
  ]);
  host.answers.set('DELETE /api/recording/r1', {});
  await open();
  expect(rows()[0]).toContain('recorded');
  await unfold();
  expect(find('audio').getAttribute('src')).toBe('/api/recording/r1/mix');
  expect(text(panel, '.recording')).toContain('Recorded by admin');
  await press('.recording .remove');
  expect(host.questions[0]?.sentence).toContain('cannot be brought back');
  expect(host.asked).toContain('DELETE /api/recording/r1');
  expect(panel.shadowRoot!.querySelector('.recording')).toBeNull();
});

test('calls that end meanwhile are offered, not thrown in', async () => {
  await open();
  expect(text(panel, '.news')).toBe('');
  host.emit('call-ended', call('c3'));
  await settle();
  host.answers.set('/api/record?limit=50', { records: [call('c3')] });
  await press('.news button');
  expect(rows()).toHaveLength(1);
  expect(text(panel, '.news')).toBe('');
});

test('an answer that comes late does not take the place of a newer one', async () => {
  const answers: ((page: unknown) => void)[] = [];
  host.request = ((path: string) =>
    path.startsWith('/api/record') ? new Promise((resolve) => answers.push(resolve)) : Promise.resolve([])) as never;
  await open();
  await type('outcome', 'missed');
  answers[1]!({ records: [call('new')] });
  answers[0]!({ records: [call('old1'), call('old2')] });
  await settle();
  expect(rows()).toHaveLength(1);
});

test('without a call the page says what will be here', async () => {
  host.answers.set('/api/record?limit=50', { records: [] });
  await open();
  expect(text(panel, '.empty')).toContain('Every call that ends is written here');
});

test('without a store the page says what to install', async () => {
  host.answers.set('/api/record?limit=50', new Problem(503, 'No store is installed: install jackfield-store-sql.'));
  await open();
  expect(text(panel, '.failure')).toContain('jackfield-store-sql');
});

test('nobody is listened to after the panel has gone', async () => {
  await open();
  panel.remove();
  expect(host.listening).toBe(0);
});
