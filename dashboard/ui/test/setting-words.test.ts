// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SETTING_WORDS_DE } from '../src/setting-words-de';

/** What bundles declare of the settings that panels have forms for. */
const DECLARATIONS = [
  'sip/src/main/java/org/jackfield/sip/device/DeviceSettings.java',
  'provider-generic/src/main/java/org/jackfield/provider/generic/GenericProviderSettings.java',
  'call-hub/src/main/java/org/jackfield/hub/route/RouteSettings.java',
  'rtp/src/main/java/org/jackfield/rtp/network/NetworkSettings.java',
  'webrtc/src/main/java/org/jackfield/webrtc/service/WebrtcSettings.java',
];

/** The names and descriptions in a Java annotation type, as they are put together of pieces; a schema's own name is a file's. */
function texts(source: string): string[] {
  const found = source.matchAll(/(name|description)\s*=\s*((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/g);
  return [...found].slice(1).map(([, , pieces]) => {
    const strings = [...(pieces ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)];
    return strings.map(([, piece]) => piece).join('');
  });
}

test.each(DECLARATIONS)('what %s says is there in German', (path) => {
  const declared = texts(readFileSync(join(import.meta.dirname, '../../../bundles', path), 'utf8'));
  expect(declared.length).toBeGreaterThan(8);
  expect(declared.filter((text) => !(text in SETTING_WORDS_DE))).toEqual([]);
});
