// SPDX-License-Identifier: Apache-2.0
//
// What builds take from packages of npm that they do not run: data whose content must be what it was when it was chosen.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function unpacked(name, integrity, folder) {
  const packed = execFileSync('npm', ['pack', '--silent', '--prefer-offline', '--pack-destination', folder, name], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .pop();
  const file = join(folder, packed);
  const digest = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (digest !== integrity) {
    throw new Error(`${name} is not what it was: ${digest}`);
  }
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', place]);
  return join(place, 'package');
}

/**
 * Leaves files in a folder, all or none. Nothing is fetched if they are there.
 *
 * @param target the folder
 * @param files what must be in it
 * @param sources packages and their integrity
 * @param write given the folders of the packages and one to write to
 */
export async function provide(target, files, sources, write) {
  if (files.every((file) => existsSync(join(target, file)))) {
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'npm-'));
  try {
    const packages = Object.entries(sources).map(([name, integrity]) => unpacked(name, integrity, folder));
    const next = `${target}.next`;
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    await write(packages, next);
    rmSync(target, { recursive: true, force: true });
    renameSync(next, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
