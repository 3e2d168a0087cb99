// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Target;
import org.jackfield.api.security.Users;

/** Dials the browser phones of those who may log in: {@code device:browser-USER}, at every page that they have open. */
public final class BrowserEndpoint implements Endpoint {

    static final String NAME = "webrtc";

    private final Supplier<List<Users.User>> users;
    private final Pages pages;

    BrowserEndpoint(Supplier<List<Users.User>> users, Pages pages) {
        this.users = users;
        this.pages = pages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reaches(Target target) {
        return target.kind() == Target.Kind.DEVICE && user(target.name()).isPresent();
    }

    @Override
    public Optional<Target> owner(String number) {
        return user(number).map(user -> new Target(Target.Kind.DEVICE, number));
    }

    @Override
    public Optional<String> user(Target target) {
        return target.kind() == Target.Kind.DEVICE ? user(target.name()) : Optional.empty();
    }

    @Override
    public List<Target> devices(String user) {
        return pages.of(user).isEmpty() ? List.of() : List.of(new Target(Target.Kind.DEVICE, Users.browser(user)));
    }

    /** Every number that is dialled is asked for, and so the users are read only if it can be one of theirs. */
    private Optional<String> user(String device) {
        if (!device.startsWith(Users.BROWSER_PREFIX)) {
            return Optional.empty();
        }
        return users.get().stream()
                .map(Users.User::name)
                .filter(user -> Users.browser(user).equals(device))
                .findFirst();
    }

    /** The page that asked for the call, if it is there, or all. */
    private static List<Page> rung(List<Page> open, Optional<String> instance) {
        List<Page> asking = open.stream()
                .filter(page -> instance.filter(page::isCalled).isPresent())
                .toList();
        return asking.isEmpty() ? open : asking;
    }

    @Override
    public List<Leg> dial(DialRequest request, LegListener listener) {
        String device = request.target().name();
        List<Page> open = rung(user(device).map(pages::of).orElse(List.of()), request.instance());
        if (open.isEmpty()) {
            throw new CallException(new Hangup(
                    HangupCause.SUBSCRIBER_ABSENT,
                    Hangup.By.ROUTER,
                    "No page with the phone of " + device + " is open",
                    true));
        }
        List<Leg> legs = new ArrayList<>(open.size());
        for (Page page : open) {
            Party party = new Party(request.target(), device, "", page.address().getHostAddress() + "/wss");
            LegId id = new LegId(UUID.randomUUID().toString());
            BrowserLeg leg = new BrowserLeg(id, page, request, party, listener);
            page.lane().post(leg::begin);
            legs.add(leg);
        }
        return legs;
    }
}
