// SPDX-License-Identifier: Apache-2.0
import type { PanelHost } from '@jackfield/ui';
import { notify } from './notify';
import { Softphone } from './softphone';
import { watch } from './watch';

/** The phone of one login. */
export interface Started {
  phone: Softphone;
  stop: () => void;
}

/** One for the page, so that it rings and calls go on while other panels are looked at. */
let started: (Started & { host: PanelHost }) | undefined;

/** Begins to be reachable; with the same host it is the phone that is there already. */
export function start(host: PanelHost): Started {
  if (started?.host !== host) {
    started?.stop();
    started = begin(host);
  }
  return started;
}

function begin(host: PanelHost): Started & { host: PanelHost } {
  const phone = new Softphone(host);
  const bar = document.createElement(`${ELEMENT}-bar`) as HTMLElement & { phone: Softphone };
  bar.phone = phone;
  document.body.append(bar);
  const off = [watch(phone, host), notify(phone)];
  const stop = () => {
    off.forEach((end) => end());
    bar.remove();
    phone.close();
    if (started?.phone === phone) {
      started = undefined;
    }
  };
  return { host, phone, stop };
}
