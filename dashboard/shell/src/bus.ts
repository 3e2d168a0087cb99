// SPDX-License-Identifier: Apache-2.0
import type { HouseEvents } from '@jackfield/ui';

type Listener<K extends keyof HouseEvents> = (data: HouseEvents[K]) => void;

/** Hands events to whoever hears them; a listener that throws disturbs nobody. */
export class Bus {
  private readonly listeners = new Map<keyof HouseEvents, Set<Listener<never>>>();

  on<K extends keyof HouseEvents>(event: K, listener: Listener<K>): () => void {
    const set = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, set);
    set.add(listener);
    return () => set.delete(listener);
  }

  emit<K extends keyof HouseEvents>(event: K, data: HouseEvents[K]): void {
    for (const listener of [...(this.listeners.get(event) ?? [])] as Listener<K>[]) {
      try {
        listener(data);
      } catch (thrown) {
        reportError(thrown);
      }
    }
  }
}
