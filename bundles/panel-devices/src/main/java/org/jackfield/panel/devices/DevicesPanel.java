// SPDX-License-Identifier: Apache-2.0
package org.jackfield.panel.devices;

import org.jackfield.api.panel.DashboardPanel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/**
 * The panel that shows devices, where they are registered, and trunks. Its module is built from {@code dashboard/panels/devices}; where it lies and what it defines stands
 * in {@code panel.properties}, written by that build.
 */
@Component(service = DashboardPanel.class, properties = "panel/panel.properties")
@HttpWhiteboardResource(pattern = "/panel/devices/*", prefix = "/panel")
public final class DevicesPanel implements DashboardPanel {

    private final Revision revision;

    /** The module of this revision. */
    @interface Revision {
        String module();

        String element();
    }

    @Activate
    public DevicesPanel(Revision revision) {
        this.revision = revision;
    }

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public String title() {
        return "Devices";
    }

    @Override
    public String icon() {
        return "device";
    }

    @Override
    public int order() {
        return 20;
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
