// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;

/** A call that an application is tried with. Any thread. */
public final class TriedCall implements ApplicationCall {

    private final String dialled;
    private final AtomicInteger ends = new AtomicInteger();

    /** @param dialled the number by which the application was reached */
    public TriedCall(String dialled) {
        this.dialled = dialled;
    }

    @Override
    public CallId id() {
        return new CallId("tried");
    }

    @Override
    public Caller caller() {
        return new Caller("101", "Desk", false);
    }

    @Override
    public String dialled() {
        return dialled;
    }

    @Override
    public void hangUp() {
        ends.incrementAndGet();
    }

    /** Whether the application has asked for its end. */
    public boolean hungUp() {
        return ends.get() > 0;
    }
}
