// SPDX-License-Identifier: Apache-2.0
/** A clock to be called. */
@NullMarked
package net.example.clock;

import org.jspecify.annotations.NullMarked;
