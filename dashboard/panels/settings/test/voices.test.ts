// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SettingsPanel } from '../src/settings-panel';
import '../src/main';
import type { Model, Voice } from '../src/voices';
import { ALL_DONE, fill, press } from './samples';

const NONE: Model = { size: 0, fetching: false, bytes: 0, total: 0 };
const kokoro = (model: Partial<Model>, trouble?: string): Voice => ({
  engine: 'kokoro',
  voice: 'af_heart',
  voices: [{ id: 'af_heart', title: 'Heart, American woman', language: 'en-US' }],
  sentences: 3,
  failures: 0,
  model: { ...NONE, ...model },
  ...(trouble === undefined ? {} : { trouble }),
});
const ESPEAK: Voice = { engine: 'espeak', voice: 'en-us', voices: [], sentences: 7, failures: 1 };

let host: FakeHost;
let panel: SettingsPanel;

async function open(): Promise<void> {
  panel = await show(new SettingsPanel(), host);
  await settle();
  await press(panel, 'Voices');
}

const row = (engine: string) => text(panel, `[data-voice=${engine}]`);

beforeEach(() => {
  host = new FakeHost({
    '/api/setup': ALL_DONE,
    '/api/user': [],
    '/api/voice': [kokoro({}, 'Its model is not there.'), ESPEAK],
    '/api/transcript': [{ engine: 'moonshine', languages: ['en'], seconds: 12.3, failures: 1 }],
    'POST /api/voice/kokoro/model': {},
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('who can speak is said, and what the others lack', async () => {
  await open();
  expect(row('kokoro')).toContain('cannot speak');
  expect(row('kokoro')).toContain('Its model is not there.');
  expect(row('espeak')).toContain('speaks');
  expect(row('espeak')).toContain('7 sentences made, 1 failures');
  expect(panel.shadowRoot!.querySelectorAll('[data-voice=espeak] form').length).toBe(0);
});

test('a model is fetched, and how far it is is seen until it is there', async () => {
  vi.useFakeTimers();
  await open();
  host.answers.set('/api/voice', [
    kokoro({ fetching: true, bytes: 5 * 1024 * 1024, total: 100 * 1024 * 1024 }, 'None.'),
  ]);
  await fill(panel, '[data-voice=kokoro] form', { source: 'https://models.example/kokoro.onnx' });
  expect(host.asked).toContain('POST /api/voice/kokoro/model');
  expect(row('kokoro')).toContain('The model is being installed: 5 MB');
  host.answers.set('/api/voice', [kokoro({ file: '/data/voices/kokoro.onnx', size: 92 * 1024 * 1024, sha256: 'ab' })]);
  await vi.advanceTimersByTimeAsync(1000);
  await settle();
  expect(row('kokoro')).toContain('/data/voices/kokoro.onnx, 92 MB');
  expect(row('kokoro')).toContain('Heart, American woman');
});

test('what was not taken is said', async () => {
  host.answers.set('/api/voice', [kokoro({ trouble: 'It is no model.' }, 'None.')]);
  await open();
  expect(text(panel, '[data-voice=kokoro] [role=alert]')).toBe('It is no model.');
});

test('a text is heard before callers hear it', async () => {
  await open();
  await fill(panel, 'form.say', { text: 'Good morning & welcome.' });
  const sound = panel.shadowRoot!.querySelector('audio')!;
  expect(sound.getAttribute('src')).toBe('/api/voice/said?text=Good%20morning%20%26%20welcome.');
  sound.dispatchEvent(new Event('error'));
  await settle();
  expect(text(panel, '[role=alert]')).toContain('No voice can say it now.');
});

test('who writes speech down is said, and what it lacks', async () => {
  await open();
  expect(text(panel, '[data-listener=moonshine]')).toContain('listens en, 12 s written down, 1 failures');
  host.answers.set('/api/transcript', [
    { engine: 'moonshine', languages: ['en'], trouble: 'It is deaf.', seconds: 0, failures: 0 },
  ]);
  await open();
  expect(text(panel, '[data-listener=moonshine]')).toContain('It is deaf.');
  host.answers.set('/api/transcript', []);
  await open();
  expect(text(panel)).toContain('Nobody does: messages are heard, not read.');
});
