// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** Names a call for as long as its record is kept; safe in a URL. */
public record CallId(String value) {

    public CallId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A call id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
