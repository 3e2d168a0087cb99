// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** Who began a leg. */
public enum LegDirection {
    /** The far party called us. */
    INBOUND,
    /** We called the far party. */
    OUTBOUND
}
