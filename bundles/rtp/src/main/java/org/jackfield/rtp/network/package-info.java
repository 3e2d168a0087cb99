// SPDX-License-Identifier: Apache-2.0
/** Which address a peer is told. */
@NullMarked
package org.jackfield.rtp.network;

import org.jspecify.annotations.NullMarked;
