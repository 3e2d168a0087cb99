// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.quality;

/**
 * What was counted of a leg since it began.
 *
 * @param received packets
 * @param lost packets
 * @param late packets that came after their moment
 * @param played ms of sound that came in time; mixed legs only
 * @param concealed ms of sound that were made up; mixed legs only
 * @param jitter in ms; negative if unknown
 * @param buffer delay of our jitter buffer now in ms; negative while the leg is relayed and has none
 * @param roundTrip in ms; negative if unknown
 */
public record Reception(
        long received,
        long lost,
        long late,
        long played,
        long concealed,
        double jitter,
        double buffer,
        double roundTrip) {

    static final Reception NONE = new Reception(0, 0, 0, 0, 0, -1, -1, -1);

    long expected() {
        return received + lost;
    }
}
