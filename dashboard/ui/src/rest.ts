// SPDX-License-Identifier: Apache-2.0
import type { components, operations, paths } from './generated/rest';
import type * as house from './house';

/**
 * Asks REST by its own description (`/api/openapi.json`, from which the build makes types): a path, method, parameter or key that
 * the appliance does not know, and an answer that is not what we take it for, is an error of the compiler.
 */

type Schemas = components['schemas'];
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The description's answers in our words, which say more: which keys are always there, and what a word can be. */
interface Words {
  CallJson: house.Call;
  DeviceJson: house.Device;
  LegJson: house.Leg;
  MailboxJson: house.Mailbox;
  MomentJson: house.QualityMoment;
  PanelJson: house.Panel;
  RecordingJson: house.Recording;
  SessionJson: { user: string; roles: house.Role[] };
  TraceJson: house.SignallingMessage;
  TrunkCheckJson: house.TrunkCheck;
  TrunkJson: house.Trunk;
  VoiceMessageJson: house.VoiceMessage;
  RecordPageJson: { records: house.Call[]; next?: string };
}

/** Keys of ours that are not described, however deep. */
type Undescribed<Ours, Theirs> = Ours extends readonly (infer One)[]
  ? Theirs extends readonly (infer Other)[]
    ? Undescribed<One, Other>
    : 'no list'
  : Ours extends object
    ? string extends keyof Ours
      ? never
      : { [K in keyof Ours]-?: K extends keyof Theirs ? Undescribed<Ours[K], NonNullable<Theirs[K]>> : K }[keyof Ours]
    : never;

type Nothing<T extends never> = T;

/** Does not compile where our words and the description disagree; the error names the key, or the answer. */
export type Agreed = [
  Nothing<{ [K in keyof Words]: Undescribed<Words[K], Schemas[K]> }[keyof Words]>,
  Nothing<{ [K in keyof Words]: Words[K] extends Schemas[K] ? never : K }[keyof Words]>,
];

/** All keys may be left out, so that many things can hold each other: their keys tell them apart. */
type Same<A, B> = [A, keyof A] extends [B, keyof B] ? ([B, keyof B] extends [A, keyof A] ? true : false) : false;
type Word<T> = { [K in keyof Words]: Same<T, Schemas[K]> extends true ? Words[K] : never }[keyof Words];
type InOurWords<T> = T extends readonly (infer One)[] ? InOurWords<One>[] : [Word<T>] extends [never] ? T : Word<T>;

/** The paths that know a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, operations[keyof operations]> ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type Json<C> = C extends { content: { 'application/json': infer T } } ? T : never;
type Parameters<O, Kind extends 'path' | 'query'> = O extends { parameters: Record<Kind, infer T> } ? T : undefined;
type Body<O> = O extends { requestBody?: infer B } ? Json<NonNullable<B>> : never;

/** What a path needs put in, and what is sent. */
export type Given<P extends keyof paths, M extends Method> = (Parameters<Operation<P, M>, 'path'> extends undefined
  ? unknown
  : { path: Parameters<Operation<P, M>, 'path'> }) &
  ([Body<Operation<P, M>>] extends [never] ? unknown : { body?: Body<Operation<P, M>> }) &
  (Operation<P, M> extends { parameters: { query?: infer Q } } ? { query?: Q } : unknown);

/** What is answered. */
export type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: { 200: infer R } } ? InOurWords<Json<R>> : never;

/** Throws a {@link house.Problem}. */
export function ask<M extends Method, P extends PathOf<M>>(
  host: Pick<house.PanelHost, 'request'>,
  method: M,
  path: P,
  given: Given<P, M>,
): Promise<Answer<P, M>> {
  const { path: values = {}, query = {}, body } = given as { path?: Values; query?: Values; body?: unknown };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const asked = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
  return host.request(`/api${filled}${asked && `?${asked}`}`, {
    method: method.toUpperCase() as Uppercase<M>,
    ...(body === undefined ? {} : { body }),
  });
}

type Values = Record<string, string | number | boolean>;
