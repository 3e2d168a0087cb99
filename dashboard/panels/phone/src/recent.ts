// SPDX-License-Identifier: Apache-2.0
import type { Call, PanelHost } from '@jackfield/ui';

/** A call that is over. */
export interface Past {
  id: string;
  /** What to dial to call again. */
  number: string;
  party: string;
  kind: 'missed' | 'incoming' | 'outgoing';
  /** ISO 8601 */
  at: string;
}

const STORED = 'jackfield.phone.recent';
const MOST = 20;

/** The last calls of this phone, newest first: from the appliance's records where they may be read, else as this browser remembers. */
export class Recent {
  items: Past[] = remembered();

  /** What was dialled last, for dialling it again. */
  get last(): string {
    return this.items.find(({ kind }) => kind === 'outgoing')?.number ?? '';
  }

  add(past: Past): void {
    this.keep([past, ...this.items.filter(({ id }) => id !== past.id)]);
  }

  forget(): void {
    this.keep([]);
  }

  /** Puts the appliance's records among those remembered. */
  async read(host: PanelHost, device: string): Promise<void> {
    if (!host.allows('operator')) {
      return;
    }
    const path = `/api/record?party=${encodeURIComponent(device)}&limit=${MOST}`;
    const answer = await host.request<{ records?: Call[] }>(path).catch(() => undefined);
    const known = new Set(this.items.map(({ id }) => id));
    const others = (answer?.records ?? []).filter(({ id }) => !known.has(id)).map((call) => past(call, device));
    this.keep([...this.items, ...others].sort((a, b) => b.at.localeCompare(a.at)));
  }

  private keep(items: Past[]): void {
    this.items = items.slice(0, MOST);
    localStorage.setItem(STORED, JSON.stringify(this.items));
  }
}

function past({ id, source, caller, dialled, answered, began }: Call, device: string): Past {
  const outgoing = source.name === device || source.kind === 'console';
  const number = outgoing ? dialled : caller.number;
  return {
    id,
    number,
    party: outgoing ? dialled : caller.name || caller.number,
    kind: outgoing ? 'outgoing' : answered === undefined ? 'missed' : 'incoming',
    at: began,
  };
}

function remembered(): Past[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '[]') as Past[];
  } catch {
    return [];
  }
}
