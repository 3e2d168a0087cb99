// SPDX-License-Identifier: Apache-2.0
/** Files of plug-ins that did not come with the appliance: what they must be like, and where they lie. */
@NullMarked
package org.jackfield.operations.kar;

import org.jspecify.annotations.NullMarked;
