// SPDX-License-Identifier: Apache-2.0
/** Puts the parts together: settings, sockets, dispatch of requests, and the services that others see. */
@NullMarked
package org.jackfield.sip.service;

import org.jspecify.annotations.NullMarked;
