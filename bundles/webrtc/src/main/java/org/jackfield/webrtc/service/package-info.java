// SPDX-License-Identifier: Apache-2.0
/** The endpoint as a plug-in: what it needs, and what it offers. */
@NullMarked
package org.jackfield.webrtc.service;

import org.jspecify.annotations.NullMarked;
