// SPDX-License-Identifier: Apache-2.0
/** The coming and going of what lives in calls; nowhere else in the hub is it known that plug-ins are dynamic. */
@NullMarked
package org.jackfield.hub.plugin;

import org.jspecify.annotations.NullMarked;
