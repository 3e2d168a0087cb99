// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.channel.Channel;

/**
 * Where a leg sends and receives.
 *
 * @param rtcp the same as {@code rtp} where it shares that port
 * @param shared whether other legs use them too, so that they stay open when this one goes
 */
record LegSockets(Channel rtp, Channel rtcp, boolean shared) {

    /** @param freed run when the leg has nothing open any more */
    void close(Runnable freed) {
        if (shared) {
            freed.run();
        } else {
            rtp.close().addListener(one -> rtcp.close().addListener(both -> freed.run()));
        }
    }
}
