// SPDX-License-Identifier: Apache-2.0
/** Digest authentication (RFC 7616, RFC 8760): proving who calls us, and proving ourselves to a provider. */
@NullMarked
package org.jackfield.sip.digest;

import org.jspecify.annotations.NullMarked;
