// SPDX-License-Identifier: Apache-2.0
/** Sessions and who may do what. */
@NullMarked
package org.jackfield.web.login;

import org.jspecify.annotations.NullMarked;
