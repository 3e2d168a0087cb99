// SPDX-License-Identifier: Apache-2.0

/** One key, as `GET /api/schema` describes it. */
export interface SettingKey {
  name: string;
  title: string;
  description: string;
  /** `words` a voice says to callers, `sound` is a file that they hear. */
  type: 'string' | 'integer' | 'boolean' | 'password' | 'words' | 'sound';
  list: boolean;
  required: boolean;
  defaults: string[];
  options: string[];
  min?: number;
  max?: number;
}

/** A kind of settings; where several bundles share a kind, one of its variants. */
export interface SettingSchema {
  kind: string;
  variant: string;
  many: boolean;
  title: string;
  description: string;
  keys: SettingKey[];
}

export type SettingValue = string | number | boolean | (string | number)[];
export type SettingValues = Record<string, SettingValue>;

/** What most people set, of kinds with many keys; a form shows these first and folds the others away. */
export const FIRST_KEYS: Readonly<Record<string, readonly string[]>> = {
  device: ['password', 'number', 'display-name'],
  provider: ['host', 'user', 'password', 'register', 'country', 'number-form', 'caller-number'],
  route: ['direction', 'number', 'from', 'provider', 'rewrite', 'target', 'time'],
};

/** Stands in place of a secret that is set; sent back, it keeps the secret. */
export const HIDDEN = '********';

/** Where the settings of a kind are read and written. */
export function settingPath(kind: string, name: string): string {
  return `/api/setting/${kind}${name ? `/${encodeURIComponent(name)}` : ''}`;
}
