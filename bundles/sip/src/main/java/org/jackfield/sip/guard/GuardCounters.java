// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

/** What the guard has counted. Any thread. */
public interface GuardCounters {

    /** Requests with a wrong user or password since the start. */
    long wrongCredentials();

    /** Addresses that are banned now. */
    long banned();
}
