// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.Map;
import org.jackfield.api.panel.DashboardPanel;

/** A panel of the console. */
public record PanelJson(
        String id,
        String title,
        Map<String, String> titles,
        String icon,
        int order,
        String role,
        String module,
        String element,
        boolean background) {

    public static PanelJson of(DashboardPanel panel) {
        return new PanelJson(
                panel.id(),
                panel.title(),
                panel.titles(),
                panel.icon(),
                panel.order(),
                panel.role(),
                panel.module(),
                panel.element(),
                panel.background());
    }
}
