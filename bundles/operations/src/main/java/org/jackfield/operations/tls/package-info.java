// SPDX-License-Identifier: Apache-2.0
/** The certificate that SIP over TLS and HTTPS share. */
@NullMarked
package org.jackfield.operations.tls;

import org.jspecify.annotations.NullMarked;
