// SPDX-License-Identifier: Apache-2.0
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['**/dist', '**/node_modules', '**/target', '**/locales', '**/generated'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js', 'scripts/*.mjs', 'e2e/*.mjs'] } },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Lit calls what stands in a template by itself and binds it to the element.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', 500],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/src/**/*.ts'],
    plugins: { lit, 'lit-a11y': a11y, wc },
    rules: {
      ...lit.configs.recommended.rules,
      ...a11y.configs.recommended.rules,
      ...wc.configs['best-practice'].rules,
      // LitElement has them all.
      'wc/guard-super-call': 'off',
      'lit/no-legacy-imports': 'error',
      'lit/no-template-arrow': 'off',
    },
  },
  {
    files: ['**/test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', 'eslint.config.js'],
    ...ts.configs.disableTypeChecked,
  },
  {
    files: ['scripts/*.mjs', 'e2e/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Blob', 'Buffer', 'MediaRecorder', 'MediaStream', 'btoa', 'console', 'process', 'setTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { 'no-console': 'off' },
  },
);
