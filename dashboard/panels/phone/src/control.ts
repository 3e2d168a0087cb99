// SPDX-License-Identifier: Apache-2.0
import type { Call, Leg, PanelHost, Sound } from '@jackfield/ui';

/** What the appliance does to a call of ours, by REST. Everything throws a Problem whose message says what to do. */
export class Control {
  constructor(private readonly host: PanelHost) {}

  read(call: string): Promise<Call> {
    return this.host.request<Call>(path(call));
  }

  /** Nothing is heard either way. */
  async hold(call: Call, device: string, on: boolean): Promise<void> {
    for (const { id } of others(call, device)) {
      await this.change(call.id, id, { hold: on });
    }
  }

  async mute(call: Call, device: string, on: boolean): Promise<void> {
    await this.change(call.id, own(call, device), { mute: on });
  }

  async suppress(call: Call, device: string, suppressor: Sound['suppressor']): Promise<void> {
    await this.change(call.id, own(call, device), { suppressor });
  }

  /** Connects the others to a number, and lets us go once that answers. */
  async transfer(call: Call, device: string, to: string): Promise<void> {
    await this.post(`${path(call.id)}/leg/${encodeURIComponent(own(call, device))}/transfer`, { to });
  }

  /** Connects the others of two calls, and lets us go. */
  async join(first: Call, second: Call, device: string): Promise<void> {
    await this.post(`${path(first.id)}/leg/${encodeURIComponent(own(first, device))}/transfer`, {
      joins: own(second, device),
    });
  }

  async add(call: string, number: string): Promise<void> {
    await this.post(`${path(call)}/leg`, { number });
  }

  async drop(call: string, leg: string): Promise<void> {
    await this.host.request(`${path(call)}/leg/${encodeURIComponent(leg)}`, { method: 'DELETE' });
  }

  private async change(call: string, leg: string, body: unknown): Promise<void> {
    await this.host.request(`${path(call)}/leg/${encodeURIComponent(leg)}`, { method: 'PATCH', body });
  }

  private async post(path: string, body: unknown): Promise<void> {
    await this.host.request(path, { method: 'POST', body });
  }
}

function path(call: string): string {
  return `/api/call/${encodeURIComponent(call)}`;
}

/** Our leg among those of a call: the one that talks, if several of our pages ring. */
export function ownLeg(call: Call | undefined, device: string): Leg | undefined {
  const ours = (call?.legs ?? []).filter((leg) => leg.state !== 'ended' && leg.party.target === `device:${device}`);
  return ours.find(({ state }) => state === 'answered') ?? ours[0];
}

/** With whom we are in a call. */
export function others(call: Call | undefined, device: string): Leg[] {
  return (call?.legs ?? []).filter((leg) => leg.state !== 'ended' && leg.party.target !== `device:${device}`);
}

function own(call: Call, device: string): string {
  return ownLeg(call, device)?.id ?? '';
}
