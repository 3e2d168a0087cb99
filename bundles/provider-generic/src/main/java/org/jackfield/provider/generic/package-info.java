// SPDX-License-Identifier: Apache-2.0
/** The generic provider: trunks that register and trunks known by their address, with every habit a setting. */
@NullMarked
package org.jackfield.provider.generic;

import org.jspecify.annotations.NullMarked;
