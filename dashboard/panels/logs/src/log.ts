// SPDX-License-Identifier: Apache-2.0

/** What the appliance logged, as `GET /api/log` tells it. */
export interface Entry {
  number: number;
  at: string;
  level: Level;
  logger: string;
  thread: string;
  message: string;
  trace?: string;
}

/** Each includes those before it. */
export const LEVELS = ['error', 'warn', 'info', 'debug', 'trace'] as const;
export type Level = (typeof LEVELS)[number];

export interface Page {
  entries: Entry[];
  next?: string;
}

export interface Filter {
  level: Level;
  logger: string;
  text: string;
}

/** The filter as the query of a path. */
export function query({ level, logger, text }: Filter): URLSearchParams {
  return new URLSearchParams({ level, logger, text });
}

/** An entry as a line of a file. */
export function line({ at, level, thread, logger, message, trace }: Entry): string {
  const first = `${at} ${level.toUpperCase().padEnd(5)} [${thread}] ${logger}: ${message}`;
  return trace ? `${first}\n${trace}` : first;
}

/** The last part of a logger's name, which is a class. */
export function shortName(logger: string): string {
  return logger.slice(logger.lastIndexOf('.') + 1);
}
