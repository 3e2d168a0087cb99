// SPDX-License-Identifier: Apache-2.0
/** Call records and registrations in H2 or PostgreSQL. */
@NullMarked
package org.jackfield.store.sql;

import org.jspecify.annotations.NullMarked;
