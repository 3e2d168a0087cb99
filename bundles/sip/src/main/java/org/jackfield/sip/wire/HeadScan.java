// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.buffer.ByteBuf;

/**
 * Looks for the empty line behind the header fields of a message that arrives in pieces, and goes on where it stopped: a far
 * end that sends byte by byte must not have all that came before looked at each time.
 */
final class HeadScan {

    /** Of a line feed among the last two bytes it cannot be told yet what follows it. */
    private static final int UNDECIDED = 2;

    private int looked;

    /** Bytes from the reader's place up to and with the empty line; -1 if it is not there yet. */
    int find(ByteBuf in) {
        int start = in.readerIndex();
        int end = in.writerIndex();
        for (int at = in.indexOf(start + looked, end, (byte) '\n');
                at >= 0;
                at = in.indexOf(at + 1, end, (byte) '\n')) {
            int next = at + 1;
            if (next < end && in.getByte(next) == '\n') {
                return next + 1 - start;
            }
            if (next + 1 < end && in.getByte(next) == '\r' && in.getByte(next + 1) == '\n') {
                return next + 2 - start;
            }
        }
        looked = Math.max(looked, end - start - UNDECIDED);
        return -1;
    }

    /** Another message begins at the reader's place. */
    void restart() {
        looked = 0;
    }
}
