// SPDX-License-Identifier: Apache-2.0
import { words } from './words';

/** What sound comes from and goes to. */
export type Role = 'microphone' | 'speaker' | 'ringer';

/** Something to choose from; the id is the browser's. */
export interface Choice {
  id: string;
  label: string;
}

const STORED = 'jackfield.phone.devices';

/** Which microphone and loudspeakers the phone uses, kept by the browser. */
export class Devices {
  private chosen: Partial<Record<Role, string>> = stored();
  private found: MediaDeviceInfo[] = [];

  /** Hears that the choice or what there is has changed. */
  changed: (role?: Role) => void = () => undefined;

  /** Reads what there is, now and whenever something is plugged in. */
  watch(): void {
    media()?.addEventListener('devicechange', () => void this.read());
    void this.read();
  }

  async read(): Promise<void> {
    this.found =
      (await media()
        ?.enumerateDevices()
        .catch(() => [])) ?? [];
    this.changed();
  }

  /** Whether loudspeakers can be chosen in this browser. */
  get choosesSpeakers(): boolean {
    return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
  }

  /** Whether the browser tells names; it does so once the microphone was allowed. */
  get named(): boolean {
    return this.found.some(({ label }) => label !== '');
  }

  choices(role: Role): Choice[] {
    const kind = role === 'microphone' ? 'audioinput' : 'audiooutput';
    return this.found
      .filter((device) => device.kind === kind && device.deviceId !== '' && device.deviceId !== 'default')
      .map(({ deviceId, label }, n) => ({ id: deviceId, label: label || words.unnamed(n + 1) }));
  }

  /** Empty for what the system uses. */
  of(role: Role): string {
    return this.chosen[role] ?? '';
  }

  choose(role: Role, id: string): void {
    this.chosen = { ...this.chosen, [role]: id };
    localStorage.setItem(STORED, JSON.stringify(this.chosen));
    this.changed(role);
  }

  /** Opens the microphone. Throws an error whose message says what to do. */
  async open(): Promise<MediaStream> {
    if (!isSecureContext) {
      throw new Error(words.insecure);
    }
    try {
      const id = this.of('microphone');
      const stream = await navigator.mediaDevices.getUserMedia({ audio: id ? { deviceId: { exact: id } } : true });
      if (!this.named) {
        void this.read();
      }
      return stream;
    } catch (thrown) {
      throw new Error(explained(thrown), { cause: thrown });
    }
  }
}

/** Not there in a page that came over HTTP. */
function media(): MediaDevices | undefined {
  return navigator.mediaDevices;
}

function stored(): Partial<Record<Role, string>> {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Record<Role, string>>;
  } catch {
    return {};
  }
}

/** In words what a browser means by its errors. */
function explained(thrown: unknown): string {
  switch (thrown instanceof Error ? thrown.name : '') {
    case 'NotAllowedError':
      return words.notAllowed;
    case 'NotFoundError':
      return words.notFound;
    case 'NotReadableError':
      return words.notReadable;
    case 'OverconstrainedError':
      return words.overconstrained;
    default:
      return words.unknownTrouble(String(thrown));
  }
}
