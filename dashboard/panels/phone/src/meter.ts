// SPDX-License-Identifier: Apache-2.0

/** dBFS at which a level is shown as nothing. */
const FLOOR = -54;

/** How loud streams are. */
export class Meters {
  private context: AudioContext | undefined;
  private readonly analysers = new WeakMap<MediaStream, AnalyserNode>();
  private readonly samples = new Float32Array(1024);

  /** From 0 (silence) to 1 (as loud as can be). */
  level(stream: MediaStream | undefined): number {
    if (!stream || typeof AudioContext === 'undefined' || stream.getAudioTracks().length === 0) {
      return 0;
    }
    this.analyser(stream).getFloatTimeDomainData(this.samples);
    const power = this.samples.reduce((sum, sample) => sum + sample * sample, 0) / this.samples.length;
    return share(10 * Math.log10(power));
  }

  close(): void {
    void this.context?.close();
    this.context = undefined;
  }

  private analyser(stream: MediaStream): AnalyserNode {
    const known = this.analysers.get(stream);
    if (known && known.context === this.context) {
      return known;
    }
    this.context ??= new AudioContext();
    const made = new AnalyserNode(this.context, { fftSize: this.samples.length });
    this.context.createMediaStreamSource(stream).connect(made);
    this.analysers.set(stream, made);
    return made;
  }
}

/** A level in dBFS as a share of what a meter shows. */
export function share(decibels: number): number {
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR));
}
