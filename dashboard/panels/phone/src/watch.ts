// SPDX-License-Identifier: Apache-2.0
import type { PanelHost } from '@jackfield/ui';
import { type Counted, counted, verdict } from './quality';
import { ownLeg } from './control';
import type { Softphone } from './softphone';

/** ms between two looks at what the browser counts. */
const PERIOD = 3000;

/** Keeps what is known of the phone's calls: what the appliance tells, and how good they are. Ends with the function returned. */
export function watch(phone: Softphone, host: PanelHost): () => void {
  const before = new Map<string, Counted>();
  const off = [
    host.on('call', (view) => {
      const call = phone.find(view.id);
      if (call) {
        call.view = view;
        phone.changed();
      }
    }),
    host.on('quality', ({ calls }) => {
      for (const { id, legs } of calls) {
        const view = phone.find(id)?.view;
        view?.legs.forEach((leg) =>
          Object.assign(
            leg,
            legs.find((measured) => measured.id === leg.id),
          ),
        );
      }
    }),
    host.on('call-ended', ({ id }) => before.delete(id)),
  ];
  const timer = setInterval(() => void judge(phone, before), PERIOD);
  return () => {
    off.forEach((end) => end());
    clearInterval(timer);
  };
}

async function judge(phone: Softphone, before: Map<string, Counted>): Promise<void> {
  for (const call of phone.calls.filter(({ state }) => state === 'talking')) {
    const report = await phone.talks
      .of(call.id)
      ?.stats()
      .catch(() => undefined);
    const now = report && counted(report);
    if (now) {
      call.verdict = verdict(before.get(call.id), now, ownLeg(call.view, phone.device));
      before.set(call.id, now);
    }
    call.view ??= await phone.control.read(call.id).catch(() => undefined);
  }
  phone.changed();
}
