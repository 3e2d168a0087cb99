// SPDX-License-Identifier: Apache-2.0
/** The commands of the Karaf shell, scope {@code jackfield}: nothing that REST cannot do. */
@Header(name = "Karaf-Commands", value = "org.jackfield.shell")
@NullMarked
package org.jackfield.shell;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
