// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jackfield.itests.appliance;

import org.jspecify.annotations.NullMarked;
