// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;

/** Two trunks of an appliance, known by addresses of their own, and a route: what one calls goes out over the other. */
public final class LoadTrunks implements AutoCloseable {

    /** Where the calls come from. */
    public static final String CALLER = "127.0.0.7";

    /** Where they go. */
    public static final String CALLEE = "127.0.0.8";

    /** What is dialled begins so. */
    public static final String PREFIX = "555";

    private static final String ROUTE = "/api/route/load";
    private static final String INBOUND = "/api/provider/load-caller";
    private static final String OUTBOUND = "/api/provider/load-callee";

    private final Appliance appliance;
    private final int port = Ports.block(4);

    /** Configures them. */
    public LoadTrunks(Appliance appliance) {
        this.appliance = appliance;
        trunk(INBOUND, Map.of("host", CALLER, "address", List.of(CALLER)));
        trunk(OUTBOUND, Map.of("host", CALLEE, "port", port, "transport", "udp"));
        Map<String, ?> route = Map.of(
                "direction",
                "outbound",
                "number",
                PREFIX + "*",
                "from",
                List.of("provider:load-caller"),
                "target",
                List.of("provider:load-callee"));
        appliance.console().put(ROUTE, route).ok();
    }

    private void trunk(String path, Map<String, ?> where) {
        Map<String, Object> settings = new HashMap<>(where);
        settings.putAll(
                Map.of("adapter", "generic", "register", false, "options-seconds", 0, "number-form", "as-dialled"));
        appliance.console().put(path, settings).ok();
    }

    public Appliance appliance() {
        return appliance;
    }

    /** The port of {@link #CALLEE} at which calls are to be answered; the next but one is free for {@link #CALLER}. */
    public int calleePort() {
        return port;
    }

    int callerPort() {
        return port + 2;
    }

    @Override
    public void close() {
        List.of(ROUTE, INBOUND, OUTBOUND).forEach(appliance.console()::delete);
    }
}
