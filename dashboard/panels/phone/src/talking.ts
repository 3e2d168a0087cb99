// SPDX-License-Identifier: Apache-2.0
import type { Call } from '@jackfield/ui';
import type { Verdict } from './quality';

/** A call at this page. */
export interface Talking {
  id: string;
  /** Number or name of the other. */
  party: string;
  /** What to dial to reach the other again. */
  number: string;
  /** Rings here; is about to be connected; both can speak, or the other is being rung. */
  state: 'ringing' | 'connecting' | 'talking';
  outgoing: boolean;
  muted: boolean;
  held: boolean;
  /** Whether its sound broke off and a way is looked for. */
  broken?: boolean;
  /** The call that waits while this one asks whether it may be transferred here. */
  consults?: string | undefined;
  /** ms since 1970, when sound began to flow. */
  since?: number;
  /** As the appliance sees it. */
  view?: Call | undefined;
  verdict?: Verdict;
}

/** Whether nobody has answered yet at the other end of a call that we made. */
export function waits({ outgoing, view }: Talking): boolean {
  return outgoing && view !== undefined && view.legs.filter(({ state }) => state === 'answered').length < 2;
}
