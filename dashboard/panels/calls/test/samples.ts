// SPDX-License-Identifier: Apache-2.0
import type { Call, Leg, Recording } from '@jackfield/ui';

export function leg(id: string, target: string, change: Partial<Leg> = {}): Leg {
  return {
    id,
    endpoint: 'sip',
    direction: 'outbound',
    state: 'answered',
    party: { target, number: '', name: '', address: '192.0.2.7:5060/udp' },
    codec: { name: 'PCMU/8000', send: 0, receive: 0, fmtp: '', ptime: 20 },
    media: 'sendrecv',
    muted: false,
    encrypted: false,
    packets: { received: 1500, sent: 1499, lost: 0, late: 0, refused: 0 },
    octets: { received: 240000, sent: 239840 },
    jitter: 0.4,
    ...change,
  };
}

export function call(change: Partial<Call> = {}): Call {
  return {
    id: 'c-1',
    state: 'active',
    source: { kind: 'device', name: 'phone1' },
    caller: { number: '101', name: '', withheld: false },
    dialled: '102',
    route: 'internal',
    mode: 'relay',
    emergency: false,
    began: '2026-06-01T12:00:00Z',
    answered: '2026-06-01T12:00:05Z',
    legs: [leg('l-1', 'device:phone1', { direction: 'inbound' }), leg('l-2', 'device:phone2')],
    ...change,
  };
}

export function recording(state: Recording['state']): Recording {
  return {
    id: 'r-1',
    call: 'c-1',
    by: 'eve',
    began: '2026-06-01T12:00:10Z',
    length: 12.5,
    state,
    tracks: [{ name: 'mix', party: '', format: 'wav', bytes: 400044, href: '/api/recording/r-1/mix' }],
  };
}
