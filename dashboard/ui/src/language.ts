// SPDX-License-Identifier: Apache-2.0
import { configureLocalization, type LocaleModule, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';

/** The languages of the console, by code (RFC 5646), in their own words. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'jackfield-language';
const CODES = Object.keys(LANGUAGES) as Language[];

/** Grows while panels come; what a panel that is gone has brought does no harm. */
const messages = new Map<string, LocaleModule['templates']>(CODES.map((code) => [code, {}]));

let locale: ReturnType<typeof configureLocalization> | undefined;

/** Makes languages work; the page does this once, before anything is drawn. */
export function beginLanguages(): void {
  locale = configureLocalization({
    sourceLocale: 'en',
    targetLocales: CODES.filter((code) => code !== 'en'),
    loadLocale: (code) => Promise.resolve({ templates: messages.get(code) ?? {} }),
  });
}

/** Takes what a package says in other languages, as `scripts/messages.mjs` makes it; before its first element is drawn. */
export function addMessages(languages: Record<string, LocaleModule>): void {
  for (const [code, { templates }] of Object.entries(languages)) {
    Object.assign(messages.get(code) ?? {}, templates);
  }
}

/** The language in which the console speaks now. */
export function language(): Language {
  return (locale?.getLocale() ?? 'en') as Language;
}

/** What was chosen on this computer, else what its browser likes best. */
export function storedLanguage(): Language {
  const wished = [localStorage.getItem(KEY) ?? '', ...navigator.languages];
  return wished.map((wish) => CODES.find((code) => wish.split('-')[0] === code)).find(Boolean) ?? 'en';
}

/** Speaks another language from now on, in all that is open. */
export async function useLanguage(code: Language, remember = true): Promise<void> {
  if (remember) {
    localStorage.setItem(KEY, code);
  }
  await locale?.setLocale(code);
  document.documentElement.lang = code;
}

/** What elements of the console extend: drawn anew when the language changes. */
export class ConsoleElement extends LitElement {
  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }
}
