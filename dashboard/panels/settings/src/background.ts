// SPDX-License-Identifier: Apache-2.0
import { msg } from '@lit/localize';
import { type PanelHost } from '@jackfield/ui';
import { FirstSteps } from './first-steps';
import type { Setup } from './setup';

/** Leads an admin to what is still to be done, once after each login, until somebody has put that away. */
export function start(host: PanelHost): () => void {
  let ended = false;
  const look = async () => {
    const setup = host.allows('admin') ? await host.request<Setup>('/api/setup').catch(() => undefined) : undefined;
    if (!ended && setup !== undefined && FirstSteps.open(setup)) {
      host.notify({
        sentence: msg('This appliance is not set up to the end: Settings, First steps, leads through what is left.'),
        tone: 'warn',
      });
    }
  };
  void look();
  return () => {
    ended = true;
  };
}
