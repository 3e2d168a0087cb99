// SPDX-License-Identifier: Apache-2.0
import { msg } from '@lit/localize';

/** Why a call ended, by the values of Q.850, in the reader's language; the words of the appliance for any other value. */
export function reason(cause: number, said: string): string {
  const words: Record<number, () => string> = {
    1: () => msg('the number is not in use'),
    3: () => msg('no rule leads anywhere'),
    6: () => msg('channel unacceptable'),
    16: () => msg('a party hung up'),
    17: () => msg('busy'),
    18: () => msg('the far end did not respond'),
    19: () => msg('it rang and nobody answered'),
    20: () => msg('the device is not registered'),
    21: () => msg('declined'),
    22: () => msg('the number has changed'),
    23: () => msg('redirected to a new destination'),
    26: () => msg('another device answered (non-selected user clearing)'),
    27: () => msg('the far end cannot be reached'),
    28: () => msg('the number is incomplete or malformed'),
    29: () => msg('the far end refused a feature'),
    31: () => msg('normal, no more is known'),
    34: () => msg('all lines are in use'),
    38: () => msg('the network failed'),
    41: () => msg('failed for now'),
    42: () => msg('overloaded'),
    44: () => msg('the line is in use'),
    47: () => msg('no resource left'),
    50: () => msg('not subscribed'),
    55: () => msg('incoming calls are barred'),
    57: () => msg('not allowed'),
    58: () => msg('not available now'),
    63: () => msg('the service is not available'),
    65: () => msg('media type not implemented'),
    69: () => msg('not implemented'),
    81: () => msg('the call does not exist at the far end'),
    88: () => msg('no codec or encryption in common'),
    95: () => msg('a message was malformed'),
    102: () => msg('a timer ran out'),
    111: () => msg('a protocol error'),
    127: () => msg('interworking, no more is known'),
  };
  return words[cause]?.() ?? said;
}
