// SPDX-License-Identifier: Apache-2.0
/**
 * The only package that knows JAIN-SIP. Its parsers are the grammar by which the appliance judges what peers send; nothing
 * else of it is used, for the reasons given in {@code docs/adr/0030}.
 */
@NullMarked
package org.jackfield.sip.jain;

import org.jspecify.annotations.NullMarked;
