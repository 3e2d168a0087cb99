// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.panel.DashboardPanel;

/** A panel of the console. */
public record PanelJson(String id, String title, String icon, int order, String role, String module, String element) {

    public static PanelJson of(DashboardPanel panel) {
        return new PanelJson(
                panel.id(), panel.title(), panel.icon(), panel.order(), panel.role(), panel.module(), panel.element());
    }
}
