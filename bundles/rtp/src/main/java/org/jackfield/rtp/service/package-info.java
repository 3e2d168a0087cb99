// SPDX-License-Identifier: Apache-2.0
/** The components: settings, health and figures of the wire. */
@NullMarked
package org.jackfield.rtp.service;

import org.jspecify.annotations.NullMarked;
