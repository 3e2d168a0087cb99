// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.settings;

/**
 * What is wrong with a setting.
 *
 * @param key the key; empty if it concerns the whole file
 * @param reason a sentence that says what to do
 */
public record SettingsProblem(String key, String reason) {}
