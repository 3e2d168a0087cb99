// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import org.jackfield.sip.device.Reach;

/** Hears of telephones that register for the first time since they were started, or since we were. */
public interface Arrivals {

    /** One is there. On a thread of the stack, while its registration is being carried out: must return at once. */
    void arrived(String device, Reach reach);
}
