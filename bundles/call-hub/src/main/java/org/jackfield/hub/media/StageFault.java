// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** What is wrong with a stage that did not throw. Made beforehand, without a stack: nothing is allocated on the clock. */
final class StageFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final StageFault WRONG_SIZE = new StageFault("it returned a size that cannot be");
    static final StageFault TOO_SLOW =
            new StageFault("it took more than %d ms for 20 ms of sound".formatted(Slot.BUDGET / 1_000_000));

    private StageFault(String what) {
        super(what, null, false, false);
    }
}
