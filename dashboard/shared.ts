// SPDX-License-Identifier: Apache-2.0

/**
 * What the page lends to panels by its import map: each of these is loaded once, whoever imports it. A panel's build leaves
 * them out; the shell's build makes a module of each.
 */
export const SHARED: readonly string[] = [
  '@jackfield/ui',
  '@lit/localize',
  'lit',
  'lit/async-directive.js',
  'lit/decorators.js',
  'lit/directive.js',
  ...[
    'class-map',
    'guard',
    'if-defined',
    'keyed',
    'live',
    'ref',
    'repeat',
    'style-map',
    'unsafe-svg',
    'until',
    'when',
  ].map((name) => `lit/directives/${name}.js`),
];

/** Where the shell's build puts the module of a specifier, without its ending. */
export function place(specifier: string): string {
  return `shared/${specifier.replace(/^@/, '').replace(/\.js$/, '')}`;
}
