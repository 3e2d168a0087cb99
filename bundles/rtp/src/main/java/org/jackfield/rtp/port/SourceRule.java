// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

/** From where a port accepts packets, and where it sends to. */
public enum SourceRule {
    /**
     * Symmetric RTP (RFC 4961): the source is learned from the first packet and sent to; it changes only with proof. Right for
     * everything that may stand behind NAT.
     */
    LEARNED,
    /** Only the address and port of the session description. */
    SIGNALLED
}
