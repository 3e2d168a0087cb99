// SPDX-License-Identifier: Apache-2.0
/** Console panel: devices, where they are registered, and trunks. */
@NullMarked
package org.jackfield.panel.devices;

import org.jspecify.annotations.NullMarked;
