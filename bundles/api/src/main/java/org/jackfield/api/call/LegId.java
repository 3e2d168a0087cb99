// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** Names a leg, uniquely in this appliance; safe in a URL. */
public record LegId(String value) {

    public LegId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A leg id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
