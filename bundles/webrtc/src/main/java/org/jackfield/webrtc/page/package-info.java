// SPDX-License-Identifier: Apache-2.0
/** The phone in an open page: what it says and is told, and the legs that ring there. */
@NullMarked
package org.jackfield.webrtc.page;

import org.jspecify.annotations.NullMarked;
