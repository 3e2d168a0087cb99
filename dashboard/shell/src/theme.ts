// SPDX-License-Identifier: Apache-2.0

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'jackfield-theme';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** What was chosen on this computer. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** Shows the page in a theme and remembers it. */
export function useTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(KEY);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(KEY, theme);
    document.documentElement.dataset.theme = theme;
  }
}

/** The next one in the circle. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}
