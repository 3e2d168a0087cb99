// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

/** What is asked of a plug-in cannot be done now. Its message is a sentence that says what to do. */
public class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PluginException(String sentence) {
        super(sentence);
    }
}
