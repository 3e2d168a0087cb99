// SPDX-License-Identifier: Apache-2.0
import type { Plugin, PluginJob, PluginPreview } from '@jackfield/ui';

export const G722 = 'jackfield-codec-g722';

export function plugin(feature: string, more: Partial<Plugin> = {}): Plugin {
  return {
    feature,
    kind: 'codec',
    title: feature.replace('jackfield-', ''),
    description: `What ${feature} is good for.`,
    state: 'installed',
    installed: '0.1.0',
    available: '0.1.0',
    updatable: false,
    managed: true,
    uses: [],
    settings: [],
    ...more,
  };
}

/** One that lies ready. */
export function ready(feature: string, more: Partial<Plugin> = {}): Plugin {
  const there = plugin(feature, { state: 'available', ...more });
  delete there.installed;
  return there;
}

export function job(verb: PluginJob['verb'], state: PluginJob['state'], sentence = ''): PluginJob {
  return { id: 7, feature: G722, verb, state, sentence, at: '2026-06-01T10:00:00Z' };
}

/** What would come with the codec. */
export function preview(origin: string, problems: string[] = []): PluginPreview {
  return {
    feature: G722,
    version: '0.1.0',
    origin,
    bundles: [{ name: 'com.acme.thing', version: '0.1.0', bytes: 4711, present: false }],
    features: ['jackfield-lib-x'],
    problems,
  };
}
