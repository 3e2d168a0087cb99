// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { SHARED } from '../shared.ts';

/** What stands for the revision until the content is known; as long as a revision, so that source maps stay right. */
const UNKNOWN = '0rev0rev';

/** What a panel says about itself, under `panel` in its package.json. */
interface Description {
  title: { en: string; [language: string]: string };
  icon: string;
  order: number;
  role: 'user' | 'operator' | 'admin';
  background?: boolean;
}

/**
 * Builds a panel into one ES module, so that it can come and go by itself; what the page lends is left out of it. The custom
 * element's name carries the revision, since a browser defines a name once and for all.
 */
export function panel(id: string): UserConfig {
  return defineConfig({
    define: { ELEMENT: JSON.stringify(`jackfield-${id}-${UNKNOWN}`) },
    plugins: [revision(id)],
    build: {
      lib: { entry: 'src/main.ts', formats: ['es'], fileName: () => 'panel.js' },
      target: 'es2022',
      rolldownOptions: { external: [...SHARED] },
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
      this.emitFile({ type: 'asset', fileName: 'panel.properties', source: properties(id, digest) });
    },
  };
}

/** What the bundle tells about its panel. */
function properties(id: string, digest: string): string {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { panel: Description };
  const { title, icon, order, role, background = false } = manifest.panel;
  const { en, ...others } = title;
  const words = {
    id,
    title: en,
    ...Object.fromEntries(Object.entries(others).map(([language, words]) => [`title.${language}`, words])),
    icon,
    order,
    role,
    background,
    module: `/panel/${id}/panel.js?v=${digest}`,
    element: `jackfield-${id}-${digest}`,
  };
  return Object.entries(words)
    .map(([key, value]) => `${key} = ${value}\n`)
    .join('');
}
