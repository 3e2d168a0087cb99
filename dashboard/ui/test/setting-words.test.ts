// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SETTING_WORDS_DE } from '../src/setting-words-de';
import { APPLIANCE_WORDS_DE } from '../src/setting-words-de-appliance';
import { OFFICE_WORDS_DE } from '../src/setting-words-de-office';
import { SPEECH_WORDS_DE } from '../src/setting-words-de-speech';

const BUNDLES = join(import.meta.dirname, '../../../bundles');
const IN_GERMAN = { ...SETTING_WORDS_DE, ...APPLIANCE_WORDS_DE, ...SPEECH_WORDS_DE, ...OFFICE_WORDS_DE };

/** What bundles declare of their settings. */
const DECLARATIONS = readdirSync(BUNDLES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^[^/]+\/src\/main\/java\/.*Settings\.java$/.test(file) && read(file).includes('@ObjectClassDefinition('),
);

function read(file: string): string {
  return readFileSync(join(BUNDLES, file), 'utf8');
}

/** The names and descriptions in a Java annotation type, as they are put together of pieces; a schema's own name is a file's. */
function texts(source: string): string[] {
  const found = source.matchAll(/(name|description)\s*=\s*((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/g);
  return [...found].slice(1).map(([, , pieces]) => {
    const strings = [...(pieces ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)];
    return strings.map(([, piece]) => piece).join('');
  });
}

test.each(DECLARATIONS)('what %s says is there in German', (file) => {
  const declared = texts(read(file));
  expect(declared.length).toBeGreaterThan(0);
  expect(declared.filter((text) => !(text in IN_GERMAN))).toEqual([]);
});
