// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * What else than sound tells that the far end is there. Ages are in ms and negative if there never was such a packet.
 *
 * @param report age of its last RTCP packet
 * @param suppresses whether it sends nothing, or comfort noise only (RFC 3389), while its party is silent: seen by comfort
 *     noise, or by timestamps that leapt while sequence numbers did not (RFC 3551, 4.1)
 * @param sending whether by its last sender report it has sent packets of which none arrived here (RFC 3550, 6.4.1)
 */
public record SignsOfLife(long report, boolean suppresses, boolean sending) {

    /** Of a leg without a wire. */
    public static final SignsOfLife NONE = new SignsOfLife(-1, false, false);
}
