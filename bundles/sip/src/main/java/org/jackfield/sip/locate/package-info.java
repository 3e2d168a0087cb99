// SPDX-License-Identifier: Apache-2.0
/** Where a URI leads: addresses, blocks of addresses, and the domain name system (RFC 3263). */
@NullMarked
package org.jackfield.sip.locate;

import org.jspecify.annotations.NullMarked;
