// SPDX-License-Identifier: Apache-2.0
//
// What the console says in other languages. Each package keeps its translations in messages/LANGUAGE.xlf:
//   node scripts/messages.mjs write    puts what is new in the sources into those files, takes out what is gone
//   node scripts/messages.mjs build    makes src/locales/LANGUAGE.ts of them; fails where a translation is missing
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { LitLocalizer } from '@lit/localize-tools/lib/index.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LANGUAGES = ['de'];
const panels = readdirSync(join(ROOT, 'panels'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const packages = ['ui', 'shell', ...panels.map(({ name }) => `panels/${name}`)];

/** One program for all of them: what takes time is the compiler's start. */
const whole = new LitLocalizer();
whole.config = {
  baseDir: ROOT,
  inputFiles: ['{ui,shell,panels/*}/src/**/*.ts', '!**/locales/**'],
  resolve: (path) => join(ROOT, path),
};
function complain(sentence) {
  console.error(String(sentence));
  process.exitCode = 1;
}

/** The messages of one package. */
class Package extends RuntimeLitLocalizer {
  constructor(name) {
    const folder = join(ROOT, name);
    super({
      sourceLocale: 'en',
      targetLocales: LANGUAGES,
      baseDir: folder,
      output: { mode: 'runtime', language: 'ts', outputDir: 'src/locales' },
      interchange: { format: 'xliff', xliffDir: 'messages' },
      resolve: (path) => join(folder, path),
    });
    this.folder = folder;
  }

  /** The program as if it had no files but this package's: what two packages say alike, each translates. */
  get program() {
    const files = whole.program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(this.folder + sep));
    return new Proxy(whole.program, {
      get: (program, key) => (key === 'getSourceFiles' ? () => files : Reflect.get(program, key)),
    });
  }

  missing(language) {
    const there = new Set((this.readTranslationsSync().translations.get(language) ?? []).map(({ name }) => name));
    return this.extractSourceMessages().messages.filter(({ name }) => !there.has(name));
  }
}

/** The texts of a message, with … for what is put in. */
const words = ({ contents }) => contents.map((part) => (typeof part === 'string' ? part : '…')).join('');

for (const name of packages) {
  const one = new Package(name);
  one.extractSourceMessages().errors.forEach((error) => complain(error.messageText));
  if (process.argv[2] === 'write') {
    await one.writeInterchangeFiles();
  } else if (one.extractSourceMessages().messages.length === 0) {
    mkdirSync(join(one.folder, 'src/locales'), { recursive: true });
    LANGUAGES.forEach((language) =>
      writeFileSync(join(one.folder, `src/locales/${language}.ts`), 'export const templates = {};\n'),
    );
  } else {
    for (const language of LANGUAGES) {
      one.missing(language).forEach((message) => complain(`${name}/messages/${language}.xlf lacks: ${words(message)}`));
    }
    one.validateTranslations().errors.forEach(complain);
    await one.build();
  }
}
