// SPDX-License-Identifier: Apache-2.0
//
// What Maven calls: `node scripts/build.mjs build` and `... check`. Does only what is not done: each step leaves a stamp with
// a digest of all that went into it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MADE = new Set(['dist', 'generated', 'locales', 'node_modules', 'target']);

/** What the build of the web bundle says of REST. */
const DESCRIPTION = '../bundles/web/target/classes/openapi/rest.json';

/** The files that people write, in order. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile()) {
      yield path;
    } else if (!MADE.has(entry.name)) {
      yield* sources(path);
    }
  }
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Runs the work unless its stamp says that the same sources have been through it, and what it made is there. */
function once(stamp, paths, made, work) {
  const now = digest(paths);
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === now && made.every((path) => existsSync(path));
  if (!done) {
    work();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
}

function npm(...args) {
  const { status } = spawnSync('npm', ['--silent', ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`npm ${args.join(' ')} failed in ${ROOT}`);
    process.exit(1);
  }
}

const all = [...sources(ROOT)];
const manifests = all.filter((path) => /package(-lock)?\.json$/.test(path));
const modules = join(ROOT, 'node_modules');
const panels = readdirSync(join(ROOT, 'panels'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const results = ['shell/dist/index.html', ...panels.map(({ name }) => `panels/${name}/dist/panel.properties`)];
const locales = ['ui', 'shell', ...panels.map(({ name }) => `panels/${name}`)].map(
  (name) => `${name}/src/locales/de.ts`,
);

once(join(modules, '.stamp'), manifests, [modules], () => npm('ci', '--no-audit', '--no-fund'));
once(
  join(ROOT, 'target/messages.stamp'),
  all,
  locales.map((file) => join(ROOT, file)),
  () => npm('run', 'messages'),
);
switch (process.argv[2]) {
  case 'build':
    once(
      join(ROOT, 'target/build.stamp'),
      all,
      results.map((file) => join(ROOT, file)),
      () => npm('run', 'build'),
    );
    break;
  case 'check':
    once(join(ROOT, 'target/check.stamp'), [...all, join(ROOT, DESCRIPTION)], [], () => {
      npm('run', 'check');
      npm('test');
    });
    break;
  default:
    console.error('say build or check');
    process.exit(1);
}
