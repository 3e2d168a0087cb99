// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/**
 * Who calls, as it is to be shown to the called party.
 *
 * @param number the calling number or user part as normalised by whoever identified the caller; empty if unknown
 * @param displayName the name beside the number; empty if none
 * @param withheld whether the caller asked not to be shown (RFC 3323 {@code Privacy: id})
 */
public record Caller(String number, String displayName, boolean withheld) {

    /** A caller of whom nothing is known. */
    public static final Caller ANONYMOUS = new Caller("", "", true);
}
