// SPDX-License-Identifier: Apache-2.0

export interface Message {
  id: string;
  event: string;
  data: string;
}

/** Cuts a stream of Server-Sent Events into messages (HTML Living Standard, 9.2.6). */
export class SseParser {
  private rest = '';
  private id = '';
  private event = '';
  private data: string[] = [];

  /** The messages that are complete with this piece of text. */
  push(text: string): Message[] {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.line(line));
  }

  private line(line: string): Message[] {
    if (line === '') {
      return this.dispatch();
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') {
      this.data.push(value);
    } else if (field === 'event') {
      this.event = value;
    } else if (field === 'id' && !value.includes('\0')) {
      this.id = value;
    }
    return [];
  }

  private dispatch(): Message[] {
    const message = { id: this.id, event: this.event || 'message', data: this.data.join('\n') };
    const complete = this.data.length > 0;
    this.event = '';
    this.data = [];
    return complete ? [message] : [];
  }
}
