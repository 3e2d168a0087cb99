// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Map;

/**
 * One step of why a call went as it did.
 *
 * @param code which kind of step, the same in every release and language: {@code routed}, {@code refused}, {@code tried},
 *     {@code diverted}, {@code failed}, {@code answered}, {@code sound}, {@code ended}
 * @param values what the sentence is made of, by names that belong to the code
 * @param sentence the step in English
 */
public record Reason(String code, Map<String, String> values, String sentence) {

    public Reason {
        values = Map.copyOf(values);
    }
}
