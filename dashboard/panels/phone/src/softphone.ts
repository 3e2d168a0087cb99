// SPDX-License-Identifier: Apache-2.0
import { type Call, type PanelHost, sentence } from '@jackfield/ui';
import { Control } from './control';
import { Deeds } from './deeds';
import { Devices } from './devices';
import { Line, type Message } from './line';
import { Recent } from './recent';
import { Ringer } from './ringer';
import type { Talking } from './talking';
import { Talks } from './talks';
import { words } from './words';

/** The phone of this page. Lives as long as somebody is logged in, whatever panel is shown. */
export class Softphone {
  device = '';
  ready = false;
  /** Whether it was ready once, so that not to be is worth a warning. */
  known = false;
  trouble = '';
  calls: Talking[] = [];
  /** How many panels show it. */
  shown = 0;

  readonly devices = new Devices();
  readonly recent = new Recent();
  readonly ringer = new Ringer(this.devices);
  readonly talks = new Talks(
    this.devices,
    (trouble) => this.fails(trouble),
    (call, broken) => this.broke(call, broken),
    (message) => this.line.send(message),
  );
  readonly control: Control;
  readonly deeds: Deeds;
  private readonly watchers = new Set<() => void>();
  private readonly line: Line;
  /** The calls that were dialled here and do not ring yet; the number is what was dialled. */
  private readonly asked = new Map<string, string>();
  private asking = '';
  private consulting: string | undefined;
  /** Hung up here while the appliance could not be told. */
  private readonly left = new Set<string>();

  constructor(private readonly host: PanelHost) {
    this.line = new Line(
      host.instance,
      (message) => void this.heard(message).catch((thrown: unknown) => this.fails(sentence(thrown))),
      () => this.lost(),
    );
    this.control = new Control(host);
    this.deeds = new Deeds(this, this.control);
    this.devices.changed = (role) => {
      this.talks.use(role);
      this.changed();
    };
    this.devices.watch();
  }

  /** Calls whenever something has changed, until the function returned is called. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  changed(): void {
    const rings = this.calls.some(({ state, outgoing }) => state === 'ringing' && !outgoing);
    this.ringer.ring(rings && this.calls.every(({ state }) => state === 'ringing'));
    this.watchers.forEach((watcher) => watcher());
  }

  /**
   * Calls a number: the appliance calls this page back, which answers by itself. Who is talked to is held.
   *
   * @param consults the call that may be transferred there
   */
  async dial(number: string, consults?: string): Promise<void> {
    this.trouble = '';
    await this.deeds.holdOthers();
    this.asking = number;
    this.consulting = consults;
    try {
      const body = { from: { device: this.device, instance: this.host.instance }, to: number };
      const { id } = await this.host.request<Call>('/api/call', { method: 'POST', body });
      if (!this.find(id)) {
        this.asked.set(id, number);
      }
    } catch (thrown) {
      this.fails(sentence(thrown));
    } finally {
      this.asking = '';
    }
  }

  /** Takes a call that rings here; who is talked to is held. */
  async answer(id: string): Promise<void> {
    const call = this.find(id);
    if (call?.state !== 'ringing') {
      return;
    }
    call.state = 'connecting';
    this.changed();
    try {
      await this.deeds.holdOthers(id);
      const talk = await this.talks.begin(id);
      if (!this.find(id)) {
        this.talks.end(id);
        return;
      }
      this.line.send({ type: 'webrtc-offer', session: talk.session, sdp: await talk.offer() });
    } catch (thrown) {
      this.hangUp(id);
      this.fails(sentence(thrown));
    }
  }

  hangUp(id: string): void {
    if (this.ready) {
      this.line.send({ type: 'webrtc-hangup', call: id });
    } else {
      this.left.add(id);
    }
    this.over(id);
  }

  find(id: string): Talking | undefined {
    return this.calls.find((call) => call.id === id);
  }

  /** Says what went wrong, wherever somebody looks. */
  fails(trouble: string): void {
    this.trouble = trouble;
    if (this.shown === 0) {
      this.host.notify({ sentence: trouble, tone: 'bad' });
    }
    this.changed();
  }

  /** Ends all that goes on here. */
  close(): void {
    this.calls.forEach(({ id }) => this.hangUp(id));
    this.line.close();
    this.watchers.clear();
  }

  private over(id: string): void {
    const call = this.find(id);
    this.talks.end(id);
    this.asked.delete(id);
    this.calls = this.calls.filter((other) => other.id !== id);
    if (call) {
      const kind = call.outgoing ? 'outgoing' : call.since === undefined ? 'missed' : 'incoming';
      const at = new Date(this.host.now()).toISOString();
      this.recent.add({ id, number: call.number, party: call.party, kind, at });
    }
    this.changed();
  }

  private lost(): void {
    this.ready = false;
    this.changed();
  }

  /** The appliance knows this page, for the first time, again or still: what it knows nothing of is over, what broke is mended. */
  private async registered({ device = '', calls = [] }: Message): Promise<void> {
    this.device = device;
    if (!this.ready) {
      this.ready = this.known = true;
      void this.recent.read(this.host, this.device).then(() => this.changed());
    }
    this.left.forEach((id) => this.line.send({ type: 'webrtc-hangup', call: id }));
    this.left.clear();
    this.calls.filter(({ id }) => !calls.includes(id)).forEach(({ id }) => this.over(id));
    for (const talk of this.talks.broken) {
      this.line.send({ type: 'webrtc-offer', session: talk.session, sdp: await talk.restart() });
    }
  }

  private broke(id: string, broken: boolean): void {
    const call = this.find(id);
    if (call && (call.broken ?? false) !== broken) {
      call.broken = broken;
      this.changed();
    }
    if (broken) {
      this.line.check();
    }
  }

  private async heard(message: Message): Promise<void> {
    this.talks.iceServers = message.iceServers ?? this.talks.iceServers;
    switch (message.type) {
      case 'webrtc-register':
        await this.registered(message);
        break;
      case 'webrtc-incoming':
        await this.rings(message);
        break;
      case 'webrtc-answer':
        await this.answered(message);
        break;
      case 'webrtc-ice':
        await this.talks.in(message.session)?.[1].find(message.candidate ?? '');
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

  private async rings({ call: id = '', number = '', name, dialled, asked = false }: Message): Promise<void> {
    if (this.find(id) || this.left.has(id)) {
      return;
    }
    const own = this.asked.get(id) ?? (asked ? this.asking : '');
    const shown = [own, name, number, dialled && words.somebodyFor(dialled)];
    const call: Talking = {
      id,
      party: shown.find((text) => text) ?? words.somebody,
      number: own || number,
      state: 'ringing',
      outgoing: own !== '',
      muted: false,
      held: false,
      consults: own === '' ? undefined : this.consulting,
    };
    this.calls = [...this.calls, call];
    if (asked) {
      await this.answer(id);
    }
  }

  private async answered({ session, sdp = '' }: Message): Promise<void> {
    const [id, talk] = this.talks.in(session) ?? [];
    if (id !== undefined && talk) {
      await talk.answered(sdp);
      const call = this.find(id);
      if (call?.state === 'connecting') {
        this.line.send({ type: 'webrtc-accept', call: id, session: talk.session });
        call.state = 'talking';
        call.since = Date.now();
      }
    }
  }

  /** Something is to change, for which the browser has to offer. */
  private async renew({ session }: Message): Promise<void> {
    const [, talk] = this.talks.in(session) ?? [];
    if (talk) {
      this.line.send({ type: 'webrtc-offer', session: talk.session, sdp: await talk.offer() });
    }
  }

  private refused({ call, session, sentence: why = '' }: Message): void {
    const [id] = this.talks.in(session) ?? [call];
    if (id !== undefined && this.talks.of(id)) {
      this.over(id);
    }
    this.trouble = why;
  }
}
