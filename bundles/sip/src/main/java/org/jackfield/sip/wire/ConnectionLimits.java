// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

/**
 * What connections may cost that far ends open.
 *
 * @param all open at once
 * @param each open at once from one IPv4 address, or one /64 of IPv6
 * @param firstMessageSeconds within which the first SIP message must have come
 */
public record ConnectionLimits(int all, int each, int firstMessageSeconds) {}
