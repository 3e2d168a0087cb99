// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** How a device or provider sends and takes digits, as its settings say. */
public enum DigitMode {
    /**
     * As it is agreed: telephone-event (RFC 4733) if the far end knows it; else tones in the sound, or INFO once the far end has
     * sent a digit so.
     */
    AUTO,
    /** Telephone-event, INFO where it was not agreed; never tones. */
    RFC4733,
    /** INFO; telephone-event is not offered. */
    INFO,
    /** Tones in the sound (ITU-T Q.23); telephone-event is not offered. */
    INBAND
}
