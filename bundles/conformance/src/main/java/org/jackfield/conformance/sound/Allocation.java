// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.sound;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much memory work takes on a thread. */
public final class Allocation {

    private static final int WARM_UP = 1000;
    private static final int MEASURED = 500;

    /** What measuring itself, and the compiler that replaces running code, may cost. */
    private static final double NOISE = 2;

    private Allocation() {}

    /** Bytes that this thread allocates each time, after so many times that all is compiled; 0 if it is none. */
    public static double each(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        repeat(work, WARM_UP);
        long before = threads.getCurrentThreadAllocatedBytes();
        repeat(work, MEASURED);
        double each = (double) (threads.getCurrentThreadAllocatedBytes() - before) / MEASURED;
        return each < NOISE ? 0 : each;
    }

    private static void repeat(Runnable work, int times) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }
}
