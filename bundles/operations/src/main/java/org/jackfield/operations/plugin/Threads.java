// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Duration;

/** Where plug-ins are worked on. Any thread. */
interface Threads {

    /** Does this when what was asked before is done. A plug-in may keep this thread for ever. */
    void work(Runnable task);

    /**
     * Does this later, on another thread that nothing may keep.
     *
     * @return calls it off
     */
    Runnable later(Duration delay, Runnable task);
}
