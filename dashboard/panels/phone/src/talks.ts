// SPDX-License-Identifier: Apache-2.0
import { sentence } from '@jackfield/ui';
import type { Devices, Role } from './devices';
import type { Message } from './line';
import { Talk } from './talk';

/** The sound of each call that goes on. */
export class Talks {
  /** By which the appliance is found. */
  iceServers: RTCIceServer[] = [];
  private readonly byCall = new Map<string, Talk>();

  constructor(
    private readonly devices: Devices,
    private readonly fails: (trouble: string) => void,
    /** Is told that a call's sound broke off, or is back. */
    private readonly broke: (call: string, broken: boolean) => void,
    private readonly say: (message: Message) => void,
  ) {}

  /** Opens the microphone for a call. Throws an error whose message says what to do. */
  async begin(call: string): Promise<Talk> {
    const listener = {
      failed: this.fails,
      broke: () => this.broke(call, true),
      flows: () => this.broke(call, false),
      found: (session: string, candidate: string) => this.say({ type: 'webrtc-ice', session, candidate }),
    };
    const talk = await Talk.begin(this.devices, () => this.iceServers, listener);
    this.byCall.set(call, talk);
    return talk;
  }

  of(call: string): Talk | undefined {
    return this.byCall.get(call);
  }

  /** Those whose sound broke off. */
  get broken(): Talk[] {
    return [...this.byCall.values()].filter((talk) => talk.broken);
  }

  /** Which call a session belongs to. */
  in(session: string | undefined): [call: string, talk: Talk] | undefined {
    return [...this.byCall].find(([, talk]) => talk.session === session);
  }

  end(call: string): void {
    this.byCall.get(call)?.end();
    this.byCall.delete(call);
  }

  /** Another device was chosen, which is to be used by calls that go on too. */
  use(role: Role | undefined): void {
    for (const talk of this.byCall.values()) {
      if (role === 'microphone') {
        void talk.useMicrophone().catch((thrown: unknown) => this.fails(sentence(thrown)));
      } else if (role === 'speaker') {
        talk.useSpeaker();
      }
    }
  }
}
