// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.provider;

import org.jackfield.api.call.Caller;
import org.jackfield.api.provider.ProviderAdapter;

/** What is tried. */
interface ProviderSuite {

    /** The numbers that are dialled: public ones in several forms, short ones, names. */
    String[] NUMBERS = {"+49301234567", "0301234567", "004420794600", "2125550100", "112", "600", "*31#", "desk", ""};

    Caller[] CALLERS = {
        new Caller("+49307654321", "Anna", false),
        new Caller("101", "Desk", false),
        new Caller("+49307654321", "Anna", true),
        new Caller("", "", false),
        Caller.ANONYMOUS,
        new Caller("x\"<>\r\nVia: y", "A\"<\\\r\nVia: x\u0000\uD83D\uDE00", false),
        new Caller("1".repeat(1000), "n".repeat(1000), false)
    };

    /** An adapter as the bundle registers it for a file of settings; asked once a test, or more often. */
    ProviderAdapter adapter();
}
