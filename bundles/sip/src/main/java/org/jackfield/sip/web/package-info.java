// SPDX-License-Identifier: Apache-2.0
/** The way in for SIP over WebSocket (RFC 7118), on the web server of the console. */
@NullMarked
package org.jackfield.sip.web;

import org.jspecify.annotations.NullMarked;
