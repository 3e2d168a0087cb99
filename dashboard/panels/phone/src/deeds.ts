// SPDX-License-Identifier: Apache-2.0
import { type Call, type Sound, sentence } from '@jackfield/ui';
import { Control, others } from './control';
import type { Softphone } from './softphone';
import type { Talking } from './talking';
import { words } from './words';

/** ms in which a number that a call is connected to has to be seen ringing or to have failed. */
const PATIENCE = 1500;

/** What somebody does with a call that goes on. What is refused is said as the phone's trouble. */
export class Deeds {
  constructor(
    private readonly phone: Softphone,
    private readonly control: Control,
  ) {}

  /** The microphone falls silent at once; the appliance hears of it so that others see it. */
  async mute(id: string): Promise<void> {
    await this.to(id, async (call) => {
      call.muted = !call.muted;
      this.silence(call);
      await this.control.mute(await this.view(call), this.phone.device, call.muted);
    });
  }

  /** Holds the others or lets them go on; nobody hears anybody meanwhile. */
  async hold(id: string, on: boolean): Promise<void> {
    await this.to(id, async (call) => {
      if (call.held !== on) {
        await this.control.hold(await this.view(call), this.phone.device, on);
        call.held = on;
        this.silence(call);
      }
    });
  }

  async holdOthers(than = ''): Promise<void> {
    for (const { id } of this.phone.calls.filter((call) => call.id !== than && call.state === 'talking')) {
      await this.hold(id, true);
    }
  }

  /** Goes on with a call that was held; others are held instead. */
  async resume(id: string): Promise<void> {
    await this.holdOthers(id);
    await this.hold(id, false);
  }

  async suppress(id: string, mode: Sound['suppressor']): Promise<void> {
    await this.to(id, async (call) => {
      await this.control.suppress(await this.view(call), this.phone.device, mode);
      call.view = await this.control.read(id);
    });
  }

  async add(id: string, number: string): Promise<void> {
    await this.to(id, () => this.control.add(id, number));
  }

  async drop(id: string, leg: string): Promise<void> {
    await this.to(id, () => this.control.drop(id, leg));
  }

  /** Connects the others to a number; if it is not reached, the call goes on here. */
  async transfer(id: string, to: string): Promise<void> {
    await this.to(id, async (call) => {
      const before = await this.view(call);
      if (call.held) {
        await this.control.hold(before, this.phone.device, false);
        call.held = false;
      }
      await this.control.transfer(before, this.phone.device, to);
      setTimeout(() => this.missed(id, to, others(before, this.phone.device).length), PATIENCE);
    });
  }

  /** Connects the others of two calls with each other, and leaves both. */
  async join(first: Talking, second: Talking): Promise<void> {
    await this.to(first.id, async () => {
      const [one, other] = [await this.view(first), await this.view(second)];
      await this.control.hold(one, this.phone.device, false);
      await this.control.join(one, other, this.phone.device);
    });
  }

  /** Looks until nobody is rung any more: a call that is still here then has come back. */
  private missed(id: string, to: string, before: number): void {
    const call = this.phone.find(id);
    const there = others(call?.view, this.phone.device).length;
    if (call && there <= before) {
      this.phone.fails(words.notTransferred(to));
    } else if (call) {
      setTimeout(() => this.missed(id, to, before), PATIENCE);
    }
  }

  private async view(call: Talking): Promise<Call> {
    return (call.view ??= await this.control.read(call.id));
  }

  private silence(call: Talking): void {
    this.phone.talks.of(call.id)?.silence(call.muted || call.held);
    this.phone.changed();
  }

  private async to(id: string, work: (call: Talking) => Promise<void>): Promise<void> {
    const call = this.phone.find(id);
    if (call) {
      this.phone.trouble = '';
      await work(call).catch((thrown: unknown) => this.phone.fails(sentence(thrown)));
      this.phone.changed();
    }
  }
}
