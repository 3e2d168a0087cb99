// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.security.Users;
import org.jackfield.webrtc.ice.IceServer;

/** The phones in open pages, put together: the way in for pages, and for calls to them. */
public final class Softphone implements AutoCloseable {

    private final Pages pages = new Pages();
    private final SoftphoneServlet servlet;
    private final BrowserEndpoint endpoint;

    /** @param servers what the browser of a user is told of STUN and TURN */
    public Softphone(
            Lanes lanes,
            Supplier<List<Users.User>> users,
            SoftphoneServlet.Connections connections,
            Function<String, List<IceServer>> servers) {
        servlet = new SoftphoneServlet(lanes, pages, connections, servers);
        endpoint = new BrowserEndpoint(users, pages);
    }

    public SoftphoneServlet servlet() {
        return servlet;
    }

    public BrowserEndpoint endpoint() {
        return endpoint;
    }

    /** How many pages are open. */
    public int pages() {
        return pages.all().size();
    }

    /** Ends all calls at pages. */
    @Override
    public void close() {
        Hangup hangup = Hangup.of(HangupCause.DESTINATION_OUT_OF_ORDER, Hangup.By.ROUTER)
                .detailed("The softphone was stopped");
        pages.all().forEach(page -> page.end(hangup));
    }
}
