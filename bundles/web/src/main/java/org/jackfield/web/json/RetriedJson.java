// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

/**
 * What became of the wish to try an engine again.
 *
 * @param retried in how many places of live calls
 */
public record RetriedJson(int retried) {}
