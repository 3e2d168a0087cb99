// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * What the wire counted on one leg. Unknown figures are negative.
 *
 * @param packetsReceived accepted RTP packets
 * @param packetsSent RTP packets
 * @param octetsReceived payload octets
 * @param octetsSent payload octets
 * @param packetsLost lost on the way to us, from sequence numbers (RFC 3550, A.3)
 * @param packetsLate arrived after their moment; mixed calls only
 * @param packetsRefused dropped: wrong source, not RTP, authentication failed
 * @param jitter interarrival jitter in ms (RFC 3550, A.8); negative if unknown
 * @param remoteLost lost on the way to the far end, from its RTCP reports; negative if unknown
 * @param roundTrip in ms, from RTCP; negative if unknown
 * @param silence ms since the last packet was accepted; negative if none ever was
 */
public record MediaCounters(
        long packetsReceived,
        long packetsSent,
        long octetsReceived,
        long octetsSent,
        long packetsLost,
        long packetsLate,
        long packetsRefused,
        double jitter,
        long remoteLost,
        double roundTrip,
        long silence) {

    /** Of a leg without a wire. */
    public static final MediaCounters NONE = new MediaCounters(0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1);
}
