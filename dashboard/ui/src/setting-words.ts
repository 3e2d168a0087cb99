// SPDX-License-Identifier: Apache-2.0
import { language } from './language';
import { SETTING_WORDS_DE } from './setting-words-de';
import { APPLIANCE_WORDS_DE } from './setting-words-de-appliance';
import { OFFICE_WORDS_DE } from './setting-words-de-office';
import { SPEECH_WORDS_DE } from './setting-words-de-speech';

const ALL_DE: Readonly<Record<string, string>> = {
  ...SETTING_WORDS_DE,
  ...APPLIANCE_WORDS_DE,
  ...SPEECH_WORDS_DE,
  ...OFFICE_WORDS_DE,
};

/** What the schema of settings says, in the language of the console if it is known there. */
export function settingWords(english: string): string {
  return language() === 'de' ? (ALL_DE[english] ?? english) : english;
}
