// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.hub.sound.Meter;
import org.jspecify.annotations.Nullable;

/**
 * A leg's row in the mix, for as long as it is mixed. Belongs to the clock, but for {@link #revoke}, which any thread may
 * call, and what its makers say.
 */
abstract class Row {

    static final Row[] NOBODY = {};

    private volatile boolean revoked;

    /** What the leg said in this tick, at the rate of the bus. */
    short[] own = new short[0];

    /** Whether {@link #own} is more than silence. */
    boolean sounding;

    /** Whether the others hear it: not muted, and the far party is let speak. */
    boolean heard;

    /** Whether it hears the others: the far party is not held. */
    boolean hears;

    /** Whom of those that are heard it does not hear all the same. */
    Row[] deafTo = NOBODY;

    /** Who else takes what it says; null for nobody. Written on the lane, read by the clock. */
    volatile @Nullable PcmTap tap;

    /** What the others hear of it, and what it hears of them. */
    final Meter said = new Meter();

    final Meter heardByIt = new Meter();

    /** From now on its port must not be touched. */
    final void revoke() {
        revoked = true;
    }

    final boolean revoked() {
        return revoked;
    }

    /** Clock, between two ticks: runs by this plan from now on. */
    void turnTo(RowPlan plan) {
        heard = plan.heard();
        hears = plan.hears();
    }

    /** Clock, between two ticks: the bus runs at this rate from now on. */
    void turnTo(int busRate) {
        int samples = MixedCall.samplesPerTick(busRate);
        if (own.length != samples) {
            own = new short[samples];
            sounding = false;
        }
    }
}
