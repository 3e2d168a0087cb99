// SPDX-License-Identifier: Apache-2.0
//
// Fetches what Kokoro speaks with besides its model, from npm, and leaves it in a folder:
//   node scripts/fetch.mjs FOLDER
// voices of kokoro-js (Apache-2.0), a chosen few, and CMUdict (BSD) as sorted lines.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { provide } from '../../../config/npm.mjs';

/** One of each that is graded best, and British ones. */
const VOICES = ['af_heart', 'af_bella', 'am_michael', 'bf_emma', 'bm_george'].map((voice) => `${voice}.bin`);

const SOURCES = {
  'kokoro-js@1.2.1':
    'sha512-oq0HZJWis3t8lERkMJh84WLU86dpYD0EuBPtqYnLlQzyFP1OkyBRDcweAqCfhNOpltyN9j/azp1H6uuC47gShw==',
  'cmu-pronouncing-dictionary@3.0.0':
    'sha512-6y5X4OxsYFnHERo6WSVPnLrk53G07MOQ8aUb2z555JgwynpbZsHR0a//WdN6DUcmE1j2auTF2TtL4PpoKze8QQ==',
};

async function dictionary(place) {
  const { dictionary } = await import(pathToFileURL(join(place, 'index.js')));
  const lines = Object.entries(dictionary)
    .filter(([word]) => !word.endsWith(')'))
    .map(([word, phonemes]) => `${word} ${phonemes}\n`)
    .sort((a, b) => (a < b ? -1 : 1));
  return gzipSync(lines.join(''), { level: 9 });
}

await provide(resolve(process.argv[2], 'kokoro'), [...VOICES, 'cmudict.gz'], SOURCES, async ([voices, words], folder) => {
  for (const voice of VOICES) {
    copyFileSync(join(voices, 'voices', voice), join(folder, voice));
  }
  writeFileSync(join(folder, 'cmudict.gz'), await dictionary(words));
});
