// SPDX-License-Identifier: Apache-2.0

/**
 * Things by key, fed from two sides: lists that are read now and then, and events in between. What an event says while a list
 * is on its way is newer than the list.
 */
export class LiveMap<T> {
  private readonly items = new Map<string, T>();
  private readonly touchedSince = new Map<symbol, Set<string>>();

  constructor(
    private readonly key: (item: T) => string,
    private readonly order: (a: T, b: T) => number,
  ) {}

  /** Begins to read a list; hand what is returned to {@link replace} or {@link abandon}. */
  reading(): symbol {
    const reading = Symbol('reading');
    this.touchedSince.set(reading, new Set());
    return reading;
  }

  /** The list has come: all that it lacks goes, but for what events brought meanwhile. */
  replace(reading: symbol, list: readonly T[]): void {
    const touched = this.touchedSince.get(reading) ?? new Set();
    this.touchedSince.delete(reading);
    const listed = new Map(list.map((item) => [this.key(item), item]));
    for (const key of [...this.items.keys()]) {
      if (!listed.has(key) && !touched.has(key)) {
        this.items.delete(key);
      }
    }
    for (const [key, item] of listed) {
      if (!touched.has(key)) {
        this.items.set(key, item);
      }
    }
  }

  /** The list did not come. */
  abandon(reading: symbol): void {
    this.touchedSince.delete(reading);
  }

  put(item: T): void {
    this.touch(this.key(item));
    this.items.set(this.key(item), item);
  }

  remove(key: string): void {
    this.touch(key);
    this.items.delete(key);
  }

  get list(): T[] {
    return [...this.items.values()].sort(this.order);
  }

  get size(): number {
    return this.items.size;
  }

  private touch(key: string): void {
    for (const touched of this.touchedSince.values()) {
      touched.add(key);
    }
  }
}
