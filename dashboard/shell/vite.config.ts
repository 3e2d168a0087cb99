// SPDX-License-Identifier: Apache-2.0
import { defineConfig, type Plugin } from 'vite';
import { place, SHARED } from '../shared.ts';

const ENTRY = 'shared:';

/** Makes a module of each thing that panels share with the page, and tells browsers where by an import map. */
function sharedModules(): Plugin {
  return {
    name: 'jackfield-shared-modules',
    apply: 'build',
    resolveId: (id) => (id.startsWith(ENTRY) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${ENTRY}`) ? `export * from '${id.slice(ENTRY.length + 1)}';` : undefined),
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { type: 'importmap' },
        children: JSON.stringify({
          imports: Object.fromEntries(SHARED.map((specifier) => [specifier, `/console/${place(specifier)}.js`])),
        }),
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Names stay the same from build to build, so that no old file lies about, and so that page and import map mean the same module by
 * the same URL; browsers ask whether what they have is still right.
 */
export default defineConfig({
  base: '/console/',
  plugins: [sharedModules()],
  build: {
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { console: 'index.html', ...Object.fromEntries(SHARED.map((name) => [place(name), ENTRY + name])) },
      preserveEntrySignatures: 'exports-only',
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/parts/[name].js' },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/panel': 'http://127.0.0.1:8080' } },
});
