// SPDX-License-Identifier: Apache-2.0
import { language } from './language';
import { SETTING_WORDS_DE } from './setting-words-de';
import { APPLIANCE_WORDS_DE } from './setting-words-de-appliance';

/** What the schema of settings says, in the language of the console if it is known there. */
export function settingWords(english: string): string {
  return language() === 'de' ? (SETTING_WORDS_DE[english] ?? APPLIANCE_WORDS_DE[english] ?? english) : english;
}
