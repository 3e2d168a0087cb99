// SPDX-License-Identifier: Apache-2.0
import type { Plugin, PluginJob, PluginUse } from '@jackfield/ui';
import { msg, str } from '@lit/localize';

type Kind = Plugin['kind'];

/** The kinds in the order in which they are shown. */
export const KINDS: readonly Kind[] = ['codec', 'suppressor', 'tts', 'stt', 'provider', 'app', 'store', 'panel'];

export function kindWords(kind: Kind): string {
  return {
    codec: msg('Codecs'),
    suppressor: msg('Noise suppressors'),
    tts: msg('Voices'),
    stt: msg('Speech to text'),
    provider: msg('Providers'),
    app: msg('Service numbers'),
    store: msg('Stores'),
    panel: msg('Console panels'),
  }[kind];
}

/** How many stages, legs and calls use it now. */
export function users({ uses }: Plugin): number {
  return uses.reduce((sum, { count }) => sum + count, 0);
}

/** Who uses it, in a few words; empty if nobody does. */
export function usesWords(plugin: Plugin): string {
  return plugin.uses
    .filter(({ count }) => count > 0)
    .map(useWords)
    .join(', ');
}

function useWords({ by, name, count }: PluginUse): string {
  switch (by) {
    case 'stage':
      return msg(str`${name} ${count} × in live calls`);
    case 'app':
      return msg(str`${count} × on the line with ${name}`);
    case 'provider':
      return msg(str`calls over ${name}: ${count}`);
  }
}

/** What live calls gave up, by its name. */
export function barred({ uses }: Plugin): PluginUse[] {
  return uses.filter(({ barred }) => barred > 0);
}

export function barredWords({ name, barred }: PluginUse): string {
  return msg(str`${name} failed and was given up ${barred} × in live calls.`);
}

/** How far a job is while it goes on by itself. */
export function progressWords(plugin: Plugin, { verb, state }: PluginJob): string {
  if (state === 'waiting') {
    return msg('Waits for its turn…');
  }
  if (state === 'draining') {
    return msg(str`Is removed as soon as nobody uses it: ${usesWords(plugin) || msg('nobody now')}.`);
  }
  return {
    install: msg('Is being installed…'),
    update: msg('Is being updated…'),
    uninstall: msg('Is being removed…'),
    drain: msg('Is being removed…'),
    rollback: msg('Is being put back…'),
  }[verb];
}

/** What came of a job that went well. A drain that ended with the plug-in still in was called off. */
export function doneWords({ title, installed = '' }: Plugin, { verb }: PluginJob): string {
  if (verb === 'drain' && installed) {
    return msg(str`${title} stays.`);
  }
  return {
    install: msg(str`${title} is installed.`),
    update: msg(str`${title} is updated to ${installed}.`),
    uninstall: msg(str`${title} is removed.`),
    drain: msg(str`${title} is removed.`),
    rollback: msg(str`${title} is as it was before.`),
  }[verb];
}

/** What did not go well; the reason follows, in the appliance's own words. */
export function failedWords({ verb, state }: PluginJob): string {
  if (state === 'hanging') {
    return msg('It hangs; calls and other plug-ins go on:');
  }
  return {
    install: msg('It could not be installed:'),
    update: msg('It could not be updated:'),
    uninstall: msg('It could not be removed:'),
    drain: msg('It could not be removed:'),
    rollback: msg('It could not be put back:'),
  }[verb];
}
