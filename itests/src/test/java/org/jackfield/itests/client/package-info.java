// SPDX-License-Identifier: Apache-2.0
/**
 * A SIP client of the tests' own, for what the real softphone cannot do: SHA-256 digests (RFC 8760) and attended transfer
 * (RFC 3891). It shares no code with the appliance, so that no mistake is made twice.
 */
@NullMarked
package org.jackfield.itests.client;

import org.jspecify.annotations.NullMarked;
