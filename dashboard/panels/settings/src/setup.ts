// SPDX-License-Identifier: Apache-2.0

export type StepName = 'password' | 'network' | 'certificate' | 'phone' | 'provider' | 'call';

/** What is still to be done, as `GET /api/setup` tells it. */
export interface Setup {
  steps: { step: StepName; done: boolean }[];
  dismissed: boolean;
}

/** Without letters and digits that look alike. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 14;

/** A password that nobody guesses and somebody can type into a phone. */
export function password(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}
