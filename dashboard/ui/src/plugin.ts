// SPDX-License-Identifier: Apache-2.0

/** What is done to a plug-in, or was done last. */
export interface PluginJob {
  id: number;
  feature: string;
  verb: 'install' | 'update' | 'uninstall' | 'drain' | 'rollback';
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
  /** In how many places of live calls it was given up, since it failed there. */
  barred: number;
}

/** A plug-in that is in or could be, as `GET /api/plugin` tells; words are English. */
export interface Plugin {
  feature: string;
  kind: 'codec' | 'suppressor' | 'tts' | 'stt' | 'provider' | 'app' | 'store' | 'panel';
  title: string;
  description: string;
  state: 'available' | 'installed' | 'working' | 'failed';
  /** The version that is in. */
  installed?: string;
  /** The highest version that lies ready. */
  available: string;
  updatable: boolean;
  /** Whether it was put in here, and not dropped into `deploy/`. */
  managed: boolean;
  /** Why it cannot be taken out now. */
  needed?: string;
  uses: PluginUse[];
  settings: { kind: string; variant: string }[];
  job?: PluginJob;
}

/** What would come and go if a plug-in were installed or updated now. */
export interface PluginPreview {
  feature: string;
  version: string;
  replaces?: string;
  origin: string;
  bundles: { name: string; version: string; bytes: number; present: boolean }[];
  /** Further features that it would bring. */
  features: string[];
  /** In English: why it could not be installed. */
  problems: string[];
}

/** A file of plug-ins that was uploaded; `id` is its SHA-256. */
export interface Kar {
  id: string;
  name: string;
  bytes: number;
  at: string;
  user: string;
  from: string;
  /** Who signed it and is trusted. */
  signer?: string;
  plugins: { feature: string; version: string; title: string; installed: boolean }[];
}

/** Something that was plugged in, taken out or tried. */
export interface PluginChange {
  id: number;
  at: string;
  user: string;
  from: string;
  verb: PluginJob['verb'];
  outcome: 'done' | 'backed-out' | 'failed';
  /** In English: how it went. */
  sentence: string;
  steps: { feature: string; before?: string; after?: string }[];
}

/** Something that runs and that no plug-in brought. */
export interface UnmanagedBundle {
  name: string;
  version: string;
  location: string;
  active: boolean;
}
