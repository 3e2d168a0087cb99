// SPDX-License-Identifier: Apache-2.0

import type { Plugin } from './plugin';

/** What REST answers (docs/rest.md). Moments are ISO 8601 in UTC; a key without a value is left out. */

export type Role = 'user' | 'operator' | 'admin';

export interface Party {
  target: string;
  number: string;
  name: string;
  address: string;
}

export interface Codec {
  name: string;
  send: number;
  receive: number;
  fmtp: string;
  /** ms */
  ptime: number;
}

export interface Packets {
  received: number;
  sent: number;
  lost: number;
  late: number;
  refused: number;
  remoteLost?: number;
}

/** One way, in the last five seconds in which there was something to measure; shares are 0 to 1, times ms. */
export interface Way {
  loss?: number;
  jitter?: number;
  /** Share of the sound that was made up for what was lost or late. */
  concealment?: number;
  delay?: number;
  /** R of ITU-T G.107 or, wideband, G.107.1 */
  rating?: number;
  /** 1 to 4.5; scores of two scales must not be compared */
  mos?: number;
  worst?: number;
  average?: number;
}

export interface Quality {
  scale: 'narrowband' | 'wideband';
  /** What we hear of the party. */
  received?: Way;
  /** What the party hears, as it says. */
  sent?: Way;
}

/** What was measured of a leg, every five seconds. */
export type Measured = Pick<Leg, 'id' | 'packets' | 'jitter' | 'roundTrip' | 'mos' | 'quality' | 'oneWay'>;

/** How a leg sounded in the five seconds before a moment (`GET /api/call/{id}/quality`); nothing while nothing is known. */
export interface QualityMoment {
  at: string;
  leg: string;
  quality?: Quality;
}

/** What is done with the sound of a leg, and how loud it is; levels are dBFS and left out in silence and where nothing is measured. */
export interface Sound {
  suppressor: 'off' | 'on' | 'auto';
  /** Which suppressor it has. */
  engine?: string;
  suppressing: boolean;
  /** dB that are applied now */
  gain: number;
  automaticGain: boolean;
  /** Ids of the legs that hear the party; left out for all. */
  audience?: string[];
  said?: number;
  heard?: number;
  speaking: boolean;
}

export interface Leg {
  id: string;
  endpoint: string;
  direction: 'inbound' | 'outbound';
  state: 'trying' | 'ringing' | 'early' | 'answered' | 'ended';
  party: Party;
  codec?: Codec;
  /** As we send and receive: `sendonly` means that we do not hear the party. */
  media: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';
  muted: boolean;
  sound?: Sound;
  encrypted: boolean;
  packets: Packets;
  octets: { received: number; sent: number };
  /** ms */
  jitter?: number;
  /** ms */
  roundTrip?: number;
  /** ms since the last packet */
  silence?: number;
  /** 1 to 4.5 */
  mos?: number;
  quality?: Quality;
  /** Nothing is heard of the party although it should be. */
  oneWay?: boolean;
  chain?: string;
  answered?: string;
}

export interface Hangup {
  cause: number;
  reason: string;
  by: 'caller' | 'called' | 'router' | 'operator';
  detail: string;
}

/** A step of why a call went as it did; code and values are the same in each language. */
export interface Reason {
  code: string;
  values: Record<string, string>;
  /** In English. */
  sentence: string;
}

/** A SIP message of a call's leg, without secrets (`GET /api/call/{id}/trace`). */
export interface SignallingMessage {
  at: string;
  leg: string;
  direction: 'sent' | 'received';
  local: string;
  remote: string;
  transport: string;
  line: string;
  repeats: number;
  text: string;
}

export interface Call {
  id: string;
  state: 'routing' | 'ringing' | 'active' | 'ended';
  source: { kind: 'device' | 'trunk' | 'console'; name: string };
  caller: { number: string; name: string; withheld: boolean };
  dialled: string;
  route?: string;
  mode: 'none' | 'relay' | 'mixed';
  emergency: boolean;
  began: string;
  answered?: string;
  ended?: string;
  hangup?: Hangup;
  legs: Leg[];
  why?: Reason[];
  /** Of a record: between whom it was, and what became of it. */
  direction?: 'incoming' | 'outgoing' | 'internal';
  outcome?: 'answered' | 'missed' | 'failed';
  /** Of a record: ids of what was recorded. */
  recordings?: string[];
}

export interface Recording {
  id: string;
  call: string;
  by: string;
  began: string;
  /** Seconds. */
  length: number;
  state: 'recording' | 'done' | 'failed';
  fault?: string;
  /** All together first, then single legs. */
  tracks: { name: string; party: string; format: 'wav' | 'opus'; bytes: number; href: string }[];
}

export interface Contact {
  uri: string;
  from: string;
  userAgent: string;
  registered: string;
  expires: string;
}

export interface Device {
  name: string;
  numbers: string[];
  registered: boolean;
  contacts: Contact[];
  /** What is configured, secrets hidden; admins see it. */
  settings?: Record<string, unknown>;
}

export interface Trunk {
  name: string;
  status: 'up' | 'trying' | 'down' | 'unknown';
  /** Since when it is so. */
  since?: string;
  calls: number;
  detail: string;
  /** It takes no new calls, but emergencies: its plug-in is about to be removed. */
  draining?: boolean;
  /** What went wrong lately, newest first; `times` one after the other. */
  troubles?: { at: string; times: number; sentence: string }[];
}

/** How a provider answered when somebody wanted to know, step by step. */
export interface TrunkCheck {
  name: string;
  over: boolean;
  passed: boolean;
  steps: { at: string; kind: 'resolve' | 'options' | 'register'; good: boolean; sentence: string }[];
}

export interface Panel {
  id: string;
  /** In English. */
  title: string;
  /** In other languages. */
  titles?: Record<string, string>;
  icon: string;
  order: number;
  role: Role;
  module: string;
  element: string;
  /** Its module has something to do while the panel is not shown. */
  background?: boolean;
}

/** The module of a panel that is at work in the background: `start` returns how to stop it. */
export interface BackgroundModule {
  start: (host: PanelHost) => () => void;
}

/** Where callers leave messages (`GET /api/mailbox`). */
export interface Mailbox {
  name: string;
  /** As targets, `device:phone1`. */
  devices: string[];
  fresh: number;
  heard: number;
}

/** A message that was left. */
export interface VoiceMessage {
  id: string;
  mailbox: string;
  number: string;
  displayName: string;
  withheld: boolean;
  at: string;
  /** s */
  length: number;
  heard: boolean;
  /** What a machine understood of it; empty if it was not written down. */
  text: string;
  href: string;
}

/** The events of `GET /api/event`, and `resync`: what was read before may be old, read it again. */
export interface HouseEvents {
  call: Call;
  'call-ended': Call;
  recording: Recording;
  'recording-deleted': { id: string };
  mailbox: { name: string };
  quality: { calls: { id: string; legs: Measured[] }[] };
  'one-way-audio': { call: string; leg: string; target: string; over: boolean };
  device: Device;
  'device-removed': { name: string };
  provider: Trunk;
  'provider-removed': { name: string };
  'provider-test': TrunkCheck;
  setting: { kind: string; name: string };
  'setting-removed': { kind: string; name: string };
  panel: Record<string, never>;
  plugin: Plugin;
  alarm: { source: string; sentence: string };
  resync: null;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a Blob as it is, with its type. */
  body?: unknown;
}

/** A word to the person at the console that goes by itself. */
export interface Notice {
  sentence: string;
  tone?: 'ok' | 'warn' | 'bad';
  /** How to take back what was done. */
  undo?: () => void;
}

/** A question before something that hurts. */
export interface Question {
  title: string;
  sentence: string;
  /** What the button says that does it. */
  action: string;
  danger?: boolean;
}

/** What the console lends to a panel. */
export interface PanelHost {
  /** Who is logged in. */
  readonly user: string;
  /** What this page calls itself, so that a call that is asked for here rings at no other page of the same person. */
  readonly instance: string;
  /** Shows a notice for some seconds. */
  notify(notice: Notice): void;
  /** Asks before something is done; false if the person thinks better of it. */
  confirm(question: Question): Promise<boolean>;
  /** Shows a panel, with what stands behind its name in the address: `phone/call/12`. */
  open(address: string): void;
  /** Whether whoever is logged in has this role. */
  allows(role: Role): boolean;
  /** Asks REST; `path` begins with `/api/`. Throws a {@link Problem}. */
  request<T>(path: string, options?: RequestOptions): Promise<T>;
  /** The appliance's clock, in ms since 1970: its moments are compared with this, since the browser's may be wrong. */
  now(): number;
  /** Hears events until the function returned is called. */
  on<K extends keyof HouseEvents>(event: K, listener: (data: HouseEvents[K]) => void): () => void;
}

/** A panel's element: the console creates it, sets `host`, and takes it out of the document when the panel goes. */
export interface PanelElement extends HTMLElement {
  host: PanelHost;
}

/** What is wrong with one field of what was sent. */
export interface FieldProblem {
  field: string;
  reason: string;
}

/** A refusal, in a sentence that says what to do (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    sentence: string,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(sentence);
    this.name = 'Problem';
  }
}

/** What to show of something that was thrown. */
export function sentence(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
