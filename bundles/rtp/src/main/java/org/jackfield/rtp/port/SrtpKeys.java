// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

/**
 * The keys of an encrypted port.
 *
 * @param send ours
 * @param receive the far end's
 */
public record SrtpKeys(SrtpKey send, SrtpKey receive) {}
