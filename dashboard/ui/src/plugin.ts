// SPDX-License-Identifier: Apache-2.0

/** What is done to a plug-in, or was done last. */
export interface PluginJob {
  id: number;
  feature: string;
  verb: 'install' | 'update' | 'uninstall' | 'drain';
  state: 'waiting' | 'draining' | 'working' | 'hanging' | 'done' | 'failed';
  /** In English: how far it is, or what went wrong and what to do. */
  sentence: string;
  at: string;
}

/** Somebody who uses a plug-in: stages in live calls, legs of an application, or calls over a provider. */
export interface PluginUse {
  by: 'stage' | 'app' | 'provider';
  name: string;
  count: number;
}

/** A plug-in that is in or could be, as `GET /api/plugin` tells; words are English. */
export interface Plugin {
  feature: string;
  kind: 'codec' | 'suppressor' | 'tts' | 'provider' | 'app' | 'store' | 'panel';
  title: string;
  description: string;
  state: 'available' | 'installed' | 'working' | 'failed';
  /** The version that is in. */
  installed?: string;
  /** The highest version that lies ready. */
  available: string;
  updatable: boolean;
  /** Why it cannot be taken out now. */
  needed?: string;
  uses: PluginUse[];
  settings: { kind: string; variant: string }[];
  job?: PluginJob;
}
