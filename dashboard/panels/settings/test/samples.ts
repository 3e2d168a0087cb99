// SPDX-License-Identifier: Apache-2.0
import { type SettingKey, type SettingSchema } from '@jackfield/ui';
import { settle } from '@jackfield/testing';
import type { SettingsPanel } from '../src/settings-panel';
import type { Setup, StepName } from '../src/setup';

const STEPS: StepName[] = ['password', 'network', 'certificate', 'phone', 'provider', 'call'];

/** What is done on an appliance. */
export function setup(...done: StepName[]): Setup {
  return { steps: STEPS.map((step) => ({ step, done: done.includes(step) })), dismissed: false };
}

export const ALL_DONE = setup(...STEPS);

const key = (name: string, more: Partial<SettingKey> = {}): SettingKey => ({
  name,
  title: name,
  description: 'What it is for',
  type: 'string',
  list: false,
  required: false,
  defaults: [],
  options: [],
  ...more,
});

export const NETWORK: SettingSchema = {
  kind: 'network',
  variant: '',
  many: false,
  title: 'Network',
  description: 'Which address peers are told',
  keys: [
    key('public-address'),
    key('stun-interval', { type: 'integer', defaults: ['60'], min: 10, max: 3600 }),
    key('local-net', { list: true }),
  ],
};

export const CERTIFICATE = {
  subject: 'CN=router',
  issuer: 'CN=router',
  names: ['router.example', '192.0.2.1'],
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2036-01-01T00:00:00Z',
  fingerprint: 'AB:CD',
  selfSigned: true,
  key: 'EC 256',
  folder: '/etc/tls',
  chain: '-----BEGIN CERTIFICATE-----\n',
};

export async function press(panel: SettingsPanel, word: string): Promise<void> {
  const found = [...panel.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent.includes(word));
  if (!found) {
    throw new Error(`There is no button ${word}`);
  }
  found.click();
  await settle();
  await settle();
}

/** Types into the fields of a form and sends it. */
export async function fill(panel: SettingsPanel, selector: string, values: Record<string, string>): Promise<void> {
  const form = panel.shadowRoot!.querySelector<HTMLFormElement>(selector)!;
  for (const [name, value] of Object.entries(values)) {
    form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = value;
  }
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  await settle();
}
