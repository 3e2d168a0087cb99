// SPDX-License-Identifier: Apache-2.0
import { addMessages, beginLanguages, ConsoleElement, language, storedLanguage, useLanguage } from '@jackfield/ui';
import { text } from '@jackfield/testing';
import { msg } from '@lit/localize';
import { beforeAll, expect, it } from 'vitest';

class Greeting extends ConsoleElement {
  override render(): string {
    return msg('Hello', { id: 'greeting' });
  }
}
customElements.define('a-greeting', Greeting);

beforeAll(() => beginLanguages());

it('what is open speaks another language at once, also in words that came later', async () => {
  const greeting = document.body.appendChild(new Greeting());
  await greeting.updateComplete;
  expect(text(greeting)).toBe('Hello');

  addMessages({ de: { templates: { greeting: 'Hallo' } } });
  await useLanguage('de');
  await greeting.updateComplete;

  expect(text(greeting)).toBe('Hallo');
  expect(language()).toBe('de');
  expect(document.documentElement.lang).toBe('de');
});

it('the language that was chosen here is remembered, else the browser’s is taken', () => {
  localStorage.setItem('jackfield-language', 'de');
  expect(storedLanguage()).toBe('de');
  localStorage.setItem('jackfield-language', 'xx');
  expect(['en', 'de']).toContain(storedLanguage());
});
