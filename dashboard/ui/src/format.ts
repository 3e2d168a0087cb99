// SPDX-License-Identifier: Apache-2.0

/** A span of ms as `0:07`, `12:45` or `1:02:45`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** A span of ms in words for screen readers and slow clocks: `12 s`, `4 min`, `3 h`, `2 d`. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 90) {
    return `${seconds} s`;
  }
  if (seconds < 90 * 60) {
    return `${Math.round(seconds / 60)} min`;
  }
  return seconds < 36 * 3600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} d`;
}

/** A moment as the reader's wall clock shows it. */
export function clock(moment: string): string {
  return new Date(moment).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** A moment as {@link clock}, with the day before it unless that is today's. */
export function moment(moment: string, now: number): string {
  const day = (date: Date) => date.toLocaleDateString([], { day: 'numeric', month: 'short' });
  const date = new Date(moment);
  return date.toDateString() === new Date(now).toDateString() ? clock(moment) : `${day(date)}, ${clock(moment)}`;
}

/** Groups digits: 12 345. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** A part of a whole in percent with just enough digits; empty if there is no whole. */
export function percent(part: number, whole: number): string {
  if (whole <= 0) {
    return '';
  }
  const value = (100 * part) / whole;
  if (value > 0 && value < 0.1) {
    return '< 0.1 %';
  }
  return value === 0 ? '0 %' : `${value.toFixed(value < 10 ? 1 : 0)} %`;
}

/** ms with one digit below ten; a dash while unknown. */
export function milliseconds(ms: number | undefined): string {
  return ms === undefined ? '–' : `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

/** `host:port/transport` in its parts. */
export function address(text: string): { host: string; transport: string } {
  const slash = text.lastIndexOf('/');
  return slash < 0
    ? { host: text, transport: '' }
    : { host: text.slice(0, slash), transport: text.slice(slash + 1).toUpperCase() };
}

/** Whether what somebody typed stands in one of the words; nothing typed stands in all. */
export function found(typed: string, words: readonly string[]): boolean {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' || words.some((word) => word.toLowerCase().includes(wanted));
}

/** `1 call`, `2 calls`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}
