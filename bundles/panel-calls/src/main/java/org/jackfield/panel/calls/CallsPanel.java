// SPDX-License-Identifier: Apache-2.0
package org.jackfield.panel.calls;

import org.jackfield.api.panel.DashboardPanel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/**
 * The panel that shows the calls that are live. Its module is built from {@code dashboard/panels/calls}; where it lies and what it defines stands
 * in {@code panel.properties}, written by that build.
 */
@Component(service = DashboardPanel.class, properties = "panel/panel.properties")
@HttpWhiteboardResource(pattern = "/panel/calls/*", prefix = "/panel")
public final class CallsPanel implements DashboardPanel {

    private final Revision revision;

    /** The module of this revision. */
    @interface Revision {
        String module();

        String element();
    }

    @Activate
    public CallsPanel(Revision revision) {
        this.revision = revision;
    }

    @Override
    public String id() {
        return "calls";
    }

    @Override
    public String title() {
        return "Calls";
    }

    @Override
    public String icon() {
        return "call";
    }

    @Override
    public int order() {
        return 10;
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
