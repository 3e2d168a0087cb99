// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

/** Names stay the same from build to build, so that no old file lies about; the digest in the URL tells caches apart. */
function digestInUrl(): Plugin {
  return {
    name: 'jackfield-digest-in-url',
    enforce: 'post',
    generateBundle(_options, files) {
      const page = files['index.html'];
      const code = files['console.js'];
      if (page?.type !== 'asset' || code?.type !== 'chunk') {
        this.error('the console is index.html and console.js');
      }
      const digest = createHash('sha256').update(code.code).digest('hex').slice(0, 8);
      page.source = String(page.source).replace('console.js"', `console.js?v=${digest}"`);
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [digestInUrl()],
  build: {
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { output: { entryFileNames: 'console.js', codeSplitting: false } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/panel': 'http://127.0.0.1:8080' } },
});
