// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/** When noise is taken out of what a party says. */
public enum SuppressorMode {
    /** Never. */
    OFF,
    /** Always. */
    ON,
    /** While its background is noisy. */
    AUTO
}
