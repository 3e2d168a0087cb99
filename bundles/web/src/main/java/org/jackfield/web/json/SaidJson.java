// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jspecify.annotations.Nullable;

/**
 * What is to be heard before callers hear it: a text, a prompt by its id, or a file in the folder {@code sounds}; and in which language, as a
 * tag, if not in the one that is set.
 */
public record SaidJson(
        @Nullable String text, @Nullable String prompt, @Nullable String file, @Nullable String language) {}
