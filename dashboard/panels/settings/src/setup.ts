// SPDX-License-Identifier: Apache-2.0

export type StepName = 'password' | 'network' | 'certificate' | 'phone' | 'provider' | 'call';

/** What is still to be done, as `GET /api/setup` tells it. */
export interface Setup {
  steps: { step: StepName; done: boolean }[];
  dismissed: boolean;
}
