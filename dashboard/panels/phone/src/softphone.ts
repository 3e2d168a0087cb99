// SPDX-License-Identifier: Apache-2.0
import { type Call, type PanelHost, sentence } from '@jackfield/ui';
import { Line, type Message } from './line';
import { Talk } from './talk';

/** A call at this page. */
export interface Talking {
  id: string;
  /** Number or name of the other. */
  party: string;
  /** Rings here; is about to be connected; both can speak. */
  state: 'ringing' | 'connecting' | 'talking';
  muted: boolean;
  /** ms since 1970, when sound began to flow. */
  since?: number;
}

/** The phone of this page. Lives as long as the page, whatever panel is shown. */
export class Softphone {
  device = '';
  ready = false;
  trouble = '';
  calls: Talking[] = [];
  /** Hears that something has changed. */
  changed: () => void = () => undefined;

  private readonly talks = new Map<string, Talk>();
  private readonly line = new Line(
    (message) => void this.heard(message).catch((thrown: unknown) => this.fails(sentence(thrown))),
    () => {
      this.ready = false;
      this.calls = this.calls.filter(({ state }) => state !== 'ringing');
      this.changed();
    },
  );
  /** The calls that this page asked for, which it takes by itself; the number is what was asked for. */
  private readonly asked = new Map<string, string>();
  private asking = '';

  constructor(private readonly host: PanelHost) {}

  /** Calls a number: the appliance calls this page back, which answers by itself. */
  async dial(number: string): Promise<void> {
    this.trouble = '';
    this.asking = number;
    try {
      const body = { from: { device: this.device }, to: number };
      const call = await this.host.request<Call>('/api/call', { method: 'POST', body });
      this.asked.set(call.id, number);
      const early = this.find(call.id);
      if (early) {
        early.party = number;
        await this.answer(call.id);
      }
    } catch (thrown) {
      this.fails(sentence(thrown));
    } finally {
      this.asking = '';
    }
  }

  /** Takes a call that rings here. */
  async answer(id: string): Promise<void> {
    const call = this.find(id);
    if (call?.state !== 'ringing') {
      return;
    }
    call.state = 'connecting';
    this.changed();
    try {
      const talk = await Talk.begin((trouble) => this.fails(trouble));
      if (!this.find(id)) {
        talk.end();
        return;
      }
      this.talks.set(id, talk);
      this.line.send({ type: 'webrtc-offer', session: talk.session, sdp: await talk.offer() });
    } catch (thrown) {
      this.hangUp(id);
      this.fails(sentence(thrown));
    }
  }

  hangUp(id: string): void {
    this.line.send({ type: 'webrtc-hangup', call: id });
    this.over(id);
  }

  mute(id: string): void {
    const call = this.find(id);
    if (call) {
      call.muted = !call.muted;
      this.talks.get(id)?.mute(call.muted);
      this.changed();
    }
  }

  press(id: string, key: string): void {
    this.talks.get(id)?.press(key);
  }

  private find(id: string): Talking | undefined {
    return this.calls.find((call) => call.id === id);
  }

  private over(id: string): void {
    this.talks.get(id)?.end();
    this.talks.delete(id);
    this.asked.delete(id);
    this.calls = this.calls.filter((call) => call.id !== id);
    this.changed();
  }

  private fails(trouble: string): void {
    this.trouble = trouble;
    this.changed();
  }

  private async heard(message: Message): Promise<void> {
    switch (message.type) {
      case 'webrtc-register':
        this.device = message.device ?? '';
        this.ready = true;
        break;
      case 'webrtc-incoming':
        await this.rings(message);
        break;
      case 'webrtc-answer':
        await this.answered(message);
        break;
      case 'webrtc-offer':
        await this.renew(message);
        break;
      case 'webrtc-hangup':
        this.over(message.call ?? '');
        break;
      case 'webrtc-error':
        this.refused(message);
        break;
    }
    this.changed();
  }

  private async rings({ call = '', number, name, dialled }: Message): Promise<void> {
    const own = this.asked.get(call);
    const shown = [own, this.asking, name, number, dialled && `somebody for ${dialled}`];
    const party = shown.find((words) => words) ?? 'somebody';
    this.calls = [...this.calls, { id: call, party, state: 'ringing', muted: false }];
    if (own !== undefined) {
      await this.answer(call);
    }
  }

  private async answered({ session, sdp = '' }: Message): Promise<void> {
    for (const [id, talk] of this.talks) {
      if (talk.session === session) {
        await talk.answered(sdp);
        const call = this.find(id);
        if (call?.state === 'connecting') {
          this.line.send({ type: 'webrtc-accept', call: id, session });
          call.state = 'talking';
          call.since = Date.now();
        }
      }
    }
  }

  /** Something is to change, for which the browser has to offer. */
  private async renew({ session }: Message): Promise<void> {
    for (const talk of this.talks.values()) {
      if (talk.session === session) {
        this.line.send({ type: 'webrtc-offer', session, sdp: await talk.offer() });
      }
    }
  }

  private refused({ call, session, sentence: why = '' }: Message): void {
    for (const [id, talk] of this.talks) {
      if (id === call || talk.session === session) {
        this.over(id);
      }
    }
    this.trouble = why;
  }
}
