// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

/** What is said in a sound; empty if nothing is. */
public record TranscriptJson(String text) {}
