// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.provider;

/** How the sound of a device or trunk is encrypted by SRTP with keys in SDP (RFC 4568). */
public enum SrtpPolicy {
    /** Never; an encrypted offer is refused. */
    OFF,
    /** Taken when offered; offered plain. */
    OPTIONAL,
    /** Always; a plain offer is refused. */
    REQUIRED
}
