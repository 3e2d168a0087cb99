// SPDX-License-Identifier: Apache-2.0
import type { Devices } from './devices';

/** Two tones of a bell each, in Hz, and the seconds at which they begin. */
const BELL = [
  { at: 0, hz: [659.3, 1318.5] },
  { at: 0.22, hz: [784, 1568] },
  { at: 0.44, hz: [987.8, 1975.5] },
];
/** Seconds in which one dies away. */
const DECAY = 0.9;
/** ms from one ring to the next. */
const PERIOD = 2600;

/** Rings: a bell of three tones, made here. */
export class Ringer {
  private context: AudioContext | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly devices: Devices) {}

  ring(on: boolean): void {
    if (on && this.timer === undefined) {
      this.once();
      this.timer = setInterval(() => this.once(), PERIOD);
    } else if (!on && this.timer !== undefined) {
      clearInterval(this.timer);
      this.timer = undefined;
      void this.context?.close();
      this.context = undefined;
    }
  }

  /** One ring; a browser in which nobody has pressed anything yet keeps silent. */
  once(): void {
    if (typeof AudioContext === 'undefined') {
      return;
    }
    const context = (this.context ??= new AudioContext());
    void this.place(context).then(() => BELL.forEach(({ at, hz }) => strike(context, context.currentTime + at, hz)));
  }

  /** Where it is to be heard, in browsers that can choose. */
  private async place(context: AudioContext): Promise<void> {
    const sink = context as AudioContext & { setSinkId?: (id: string) => Promise<void> };
    await sink.setSinkId?.(this.devices.of('ringer')).catch(() => undefined);
    await context.resume().catch(() => undefined);
  }
}

function strike(context: AudioContext, at: number, hz: number[]): void {
  hz.forEach((frequency, overtone) => {
    const tone = new OscillatorNode(context, { frequency });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.18 / (1 + 2 * overtone), at + 0.012);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + DECAY);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + DECAY);
  });
}
