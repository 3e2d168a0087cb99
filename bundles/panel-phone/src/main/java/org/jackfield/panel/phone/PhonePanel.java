// SPDX-License-Identifier: Apache-2.0
package org.jackfield.panel.phone;

import org.jackfield.api.panel.DashboardPanel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/**
 * The panel by which the browser is a phone. Its module is built from {@code dashboard/panels/phone}; where it lies and what it defines
 * stands in {@code panel.properties}, written by that build.
 */
@Component(service = DashboardPanel.class, properties = "panel/panel.properties")
@HttpWhiteboardResource(pattern = "/panel/phone/*", prefix = "/panel")
public final class PhonePanel implements DashboardPanel {

    private final Revision revision;

    /** The module of this revision. */
    @interface Revision {
        String module();

        String element();
    }

    @Activate
    public PhonePanel(Revision revision) {
        this.revision = revision;
    }

    @Override
    public String id() {
        return "phone";
    }

    @Override
    public String title() {
        return "Phone";
    }

    @Override
    public String icon() {
        return "headset";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String role() {
        return "user";
    }

    @Override
    public String module() {
        return revision.module();
    }

    @Override
    public String element() {
        return revision.element();
    }
}
