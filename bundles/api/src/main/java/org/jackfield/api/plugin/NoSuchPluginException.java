// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

/** There is no plug-in of this name, neither in nor lying ready. */
public final class NoSuchPluginException extends PluginException {

    private static final long serialVersionUID = 1L;

    public NoSuchPluginException(String feature) {
        super("There is no plug-in '" + feature + "': see GET /api/plugin or jackfield:plugin-list for what there is.");
    }
}
