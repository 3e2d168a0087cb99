// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** What stands for the revision until the content is known; as long as a revision, so that source maps stay right. */
const UNKNOWN = '0rev0rev';

/**
 * Builds a panel into one ES module with everything in it, so that it can come and go by itself. The custom element's name
 * carries the revision, since a browser defines a name once and for all.
 */
export function panel(id: string): UserConfig {
  return defineConfig({
    define: { ELEMENT: JSON.stringify(`jackfield-${id}-${UNKNOWN}`) },
    plugins: [revision(id)],
    build: {
      lib: { entry: 'src/main.ts', formats: ['es'], fileName: () => 'panel.js' },
      target: 'es2022',
    },
  });
}

/** Puts a digest of the module in place of the unknown revision, and tells the bundle in panel.properties. */
function revision(id: string): Plugin {
  return {
    name: 'jackfield-revision',
    generateBundle(_options, files) {
      const module = files['panel.js'];
      if (module?.type !== 'chunk') {
        this.error('a panel is one module, panel.js');
      }
      const digest = createHash('sha256').update(module.code).digest('hex').slice(0, UNKNOWN.length);
      module.code = module.code.replaceAll(UNKNOWN, digest);
      this.emitFile({
        type: 'asset',
        fileName: 'panel.properties',
        source: `module = /panel/${id}/panel.js?v=${digest}\nelement = jackfield-${id}-${digest}\n`,
      });
    },
  };
}
