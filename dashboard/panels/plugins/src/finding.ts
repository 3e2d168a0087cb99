// SPDX-License-Identifier: Apache-2.0
import { found, type Plugin } from '@jackfield/ui';
import { barred, kindWords, KINDS } from './words';

/** Which plug-ins somebody wants to see. */
export type Choice = 'all' | 'in' | 'ready' | 'update' | 'trouble';

export interface Wish {
  typed: string;
  choice: Choice;
}

const CHOICES: Record<Choice, (plugin: Plugin) => boolean> = {
  all: () => true,
  in: ({ installed }) => installed !== undefined,
  ready: ({ installed }) => installed === undefined,
  update: ({ updatable }) => updatable,
  trouble: (plugin) => plugin.state === 'failed' || barred(plugin).length > 0,
};

export function chosen(plugins: readonly Plugin[], choice: Choice): Plugin[] {
  return plugins.filter((plugin) => CHOICES[choice](plugin));
}

export function matching(plugins: readonly Plugin[], { typed, choice }: Wish): Plugin[] {
  return chosen(plugins, choice).filter(({ feature, kind, title, description }) =>
    found(typed, [feature, kindWords(kind), title, description]),
  );
}

/** By kind, then by title. */
export function inOrder(a: Plugin, b: Plugin): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.title.localeCompare(b.title);
}
