// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * The outcome of offer and answer for one leg.
 *
 * @param format the codec
 * @param sendPayloadType payload type with which we send, 0 to 127
 * @param receivePayloadType payload type with which the far end sends
 * @param remoteFmtp the far end's format parameters; empty if none
 * @param ptime packet time in ms with which we send
 */
public record NegotiatedCodec(
        CodecFormat format, int sendPayloadType, int receivePayloadType, String remoteFmtp, int ptime) {

    public NegotiatedCodec {
        if (sendPayloadType < 0 || sendPayloadType > 127 || receivePayloadType < 0 || receivePayloadType > 127) {
            throw new IllegalArgumentException("RTP payload types are 0 to 127");
        }
        if (ptime < 10 || ptime > 60) {
            throw new IllegalArgumentException("Packet time must be 10 to 60 ms, not " + ptime);
        }
    }
}
