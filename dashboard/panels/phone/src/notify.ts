// SPDX-License-Identifier: Apache-2.0
import type { Softphone } from './softphone';
import { words } from './words';

/** Whether this browser shows notifications of this page; not whether it can at all. */
export function permission(): NotificationPermission {
  return typeof Notification === 'undefined' ? 'denied' : Notification.permission;
}

/** Tells by the desktop who calls while the page cannot be seen. Ends with the function returned. */
export function notify(phone: Softphone): () => void {
  const open = new Map<string, Notification>();
  const look = () => {
    const ringing = phone.calls.filter(({ state, outgoing }) => state === 'ringing' && !outgoing);
    for (const [id, notification] of open) {
      if (!ringing.some((call) => call.id === id)) {
        notification.close();
        open.delete(id);
      }
    }
    for (const { id, party } of ringing) {
      if (document.hidden && permission() === 'granted' && !open.has(id)) {
        open.set(id, raise(id, party));
      }
    }
  };
  return phone.watch(look);
}

function raise(id: string, party: string): Notification {
  const notification = new Notification(`${party} ${words.rings}`, { tag: id, requireInteraction: true });
  notification.onclick = () => {
    window.focus();
    location.hash = '#/phone';
  };
  return notification;
}
