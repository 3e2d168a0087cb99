// SPDX-License-Identifier: Apache-2.0
import { msg, str } from '@lit/localize';

/** An entry of `GET /api/route`; without settings while its file is refused. */
export interface Route {
  name: string;
  settings: {
    order?: number;
    direction?: 'inbound' | 'outbound';
    number?: string;
    from?: string[];
    provider?: string[];
    caller?: string;
    time?: string[];
    rewrite?: string;
    target?: string[];
  };
}

/** For which calls a rule is, in words. */
export function whose({ settings }: Route): string {
  const { direction, number = '*', from = [], provider = [], caller = '*', time = [] } = settings;
  const inbound = direction === 'inbound';
  const who = (inbound ? provider : from).join(', ');
  const words = [number === '*' ? msg('any number') : msg(str`numbers like ${number}`)];
  if (inbound) {
    words.push(who ? msg(str`brought by ${who}`) : msg('brought by any provider'));
  } else {
    words.push(who ? msg(str`dialled by ${who}`) : msg('dialled by any device'));
  }
  if (caller !== '*') {
    words.push(msg(str`from callers like ${caller}`));
  }
  if (time.length > 0) {
    words.push(time.join(', '));
  }
  return words.join(', ');
}

/** The list with one name at another place, counted from 0. */
export function moved(names: readonly string[], name: string, to: number): string[] {
  const others = names.filter((other) => other !== name);
  others.splice(Math.max(0, Math.min(to, others.length)), 0, name);
  return others;
}

/** By the key `order`, then by name, as the router does; those without settings last. */
export function before(a: Route, b: Route): number {
  const order = ({ settings }: Route) => settings.order ?? Number.MAX_SAFE_INTEGER;
  return order(a) - order(b) || (a.name < b.name ? -1 : 1);
}

/** Between the orders of two rules, so that another fits. */
const STEP = 10;
const HIGHEST = 1_000_000;

/** The order of a rule that is to come after all of these. */
export function last(routes: readonly Route[]): number {
  const orders = routes.map(({ settings }) => settings.order ?? 0);
  return Math.min(HIGHEST, Math.max(0, ...orders) + STEP);
}

/** What may stand in a list of a rule, of all devices and providers that there are. */
export function choices(key: string, all: readonly string[]): readonly string[] {
  switch (key) {
    case 'target':
    case 'from':
      return all;
    case 'provider':
      return all.filter((one) => one.startsWith('provider:')).map((one) => one.replace('provider:', ''));
    default:
      return [];
  }
}
