// SPDX-License-Identifier: Apache-2.0
import { ask, type Call, type Leg, type PanelHost, sentence } from '@jackfield/ui';
import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whom the supervisor's voice reaches: nobody, one party, all. */
export type Mode = 'listen' | 'whisper' | 'barge';

/** How the phone of this page takes part in a call. */
export interface Part {
  /** `asked` until it rings, `rings` until it has answered, which it does by itself. */
  state: 'out' | 'asked' | 'rings' | 'in';
  mode: Mode | undefined;
  /** The leg that is whispered to. */
  whisperTo: string | undefined;
}

interface Wish {
  mode: Mode;
  whisperTo: string | undefined;
}

const OUT: Part = { state: 'out', mode: undefined, whisperTo: undefined };
/** ms after which a phone that does not ring will not. */
const PATIENCE = 8_000;

/** Lets whoever is logged in listen, whisper and barge in by the phone in the own browser. */
export class Supervision implements ReactiveController {
  /** What went wrong last, by call. */
  private readonly troubles = new Map<string, string>();
  private readonly wishes = new Map<string, Wish>();
  private readonly asked = new Set<string>();
  private offs: (() => void)[] = [];

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.wishes.clear();
    this.asked.clear();
    this.offs = [
      this.host().on('call', (call) => this.own(call) && this.asked.delete(call.id)),
      this.host().on('call-ended', ({ id }) => {
        [this.wishes, this.troubles, this.asked].forEach((kept) => kept.delete(id));
      }),
    ];
  }

  hostDisconnected(): void {
    this.offs.forEach((off) => off());
  }

  trouble(call: string): string {
    return this.troubles.get(call) ?? '';
  }

  /** Whether a leg is the phone of whoever is logged in. */
  isOwn({ party }: Leg): boolean {
    return party.target === `device:browser-${this.host().user}`;
  }

  /** Whether there is something to supervise: others talk with each other. */
  offered(call: Call): boolean {
    return this.host().allows('operator') && call.state === 'active' && others(call, this.own(call)) > 1;
  }

  part(call: Call): Part {
    const own = this.own(call);
    const wish = this.wishes.get(call.id);
    if (!own) {
      return this.asked.has(call.id) && wish ? { state: 'asked', ...wish } : OUT;
    }
    if (own.state !== 'answered') {
      return { state: 'rings', mode: wish?.mode, whisperTo: wish?.whisperTo };
    }
    return { state: 'in', ...heardBy(own) };
  }

  /** Takes part in this way; the same again leaves the call. */
  async press(call: Call, mode: Mode, whisperTo?: string): Promise<void> {
    const own = this.own(call);
    const now = this.part(call);
    const wish = { mode, whisperTo };
    const path = { id: call.id, leg: own?.id ?? '' };
    const body = { supervise: mode, ...(whisperTo === undefined ? {} : { whisperTo }) };
    try {
      if (!own) {
        await this.join(call.id, wish, body);
      } else if (own.state !== 'answered' || (now.mode === mode && now.whisperTo === whisperTo)) {
        await ask(this.host(), 'delete', '/call/{id}/leg/{leg}', { path });
      } else {
        await ask(this.host(), 'patch', '/call/{id}/leg/{leg}', { path, body });
      }
      this.troubles.delete(call.id);
    } catch (thrown) {
      this.asked.delete(call.id);
      this.troubles.set(call.id, sentence(thrown));
    }
    this.element.requestUpdate();
  }

  private async join(call: string, wish: Wish, body: { supervise: Mode; whisperTo?: string }): Promise<void> {
    const device = `browser-${this.host().user}`;
    this.wishes.set(call, wish);
    this.asked.add(call);
    setTimeout(() => this.giveUp(call), PATIENCE);
    this.element.requestUpdate();
    await ask(this.host(), 'post', '/call/{id}/leg', {
      path: { id: call },
      body: { number: `device:${device}`, instance: this.host().instance, ...body },
    });
  }

  /** Browsers are no devices of which one could know before whether they are there. */
  private giveUp(call: string): void {
    if (this.asked.delete(call)) {
      this.troubles.set(
        call,
        msg('The phone in your browser does not ring: open the panel Phone and look what it says.'),
      );
      this.element.requestUpdate();
    }
  }

  private own(call: Call): Leg | undefined {
    return call.legs.find((leg) => leg.state !== 'ended' && this.isOwn(leg));
  }
}

function others(call: Call, own: Leg | undefined): number {
  return call.legs.filter((leg) => leg !== own && leg.state === 'answered').length;
}

function heardBy({ sound }: Leg): Pick<Part, 'mode' | 'whisperTo'> {
  const audience = sound?.audience;
  if (!audience) {
    return { mode: 'barge', whisperTo: undefined };
  }
  return audience.length === 0 ? { mode: 'listen', whisperTo: undefined } : { mode: 'whisper', whisperTo: audience[0] };
}
