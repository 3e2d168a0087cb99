// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

/**
 * Something that runs and that no plug-in brought: a bundle that was dropped into {@code deploy/} or installed by hand. It is
 * neither verified nor updated, and goes as it came.
 *
 * @param name its symbolic name
 * @param version its version
 * @param location where it came from, for people: {@code deploy/NAME.jar}
 * @param active whether it runs
 */
public record Unmanaged(String name, String version, String location, boolean active) {}
