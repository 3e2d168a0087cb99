// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.security;

import java.time.Instant;

/**
 * An address that is not listened to for a time.
 *
 * @param address IPv4 or IPv6 address
 * @param reason a sentence
 */
public record Ban(String address, String reason, Instant since, Instant until) {}
