// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.login.Passwords;
import org.jackfield.web.login.Session;
import org.jackfield.web.login.Sessions;
import org.jackfield.web.login.Throttle;
import org.jackfield.web.login.Visitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logging in and out. */
@Path("/")
@Tag(name = "login")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LoginResource {

    private static final Logger audit = LoggerFactory.getLogger("jackfield.audit");

    private static final Duration BUSY = Duration.ofSeconds(2);

    private final House house;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;

    LoginResource(House house, Passwords passwords, Sessions sessions, Throttle throttle) {
        this.house = house;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** Who wants to log in. */
    public record LoginJson(@Nullable String user, @Nullable String password) {}

    /** Who is logged in; the token only in the answer to the login itself. */
    public record SessionJson(@Nullable String token, String user, List<String> roles, String expires) {

        static SessionJson of(@Nullable String token, Session session) {
            List<String> roles = Arrays.stream(Role.values())
                    .filter(session::may)
                    .sorted((a, b) -> b.compareTo(a))
                    .map(r -> r.name().toLowerCase(Locale.ROOT))
                    .toList();
            return new SessionJson(
                    token, session.user(), roles, session.expires().toString());
        }
    }

    /** A change of one's own password. */
    public record PasswordJson(@Nullable String current, @Nullable String password) {}

    /** Opens a session. Never says which of user and password was wrong. */
    @POST
    @Path("login")
    @Open
    @Operation(summary = "Logs in; answers with a token and sets it as cookie")
    public Response login(LoginJson login, @Context ContainerRequestContext request) {
        Visitor visitor = AccessFilter.visitor(request);
        if (login == null || login.user() == null || login.password() == null) {
            throw new Problem(400, "Send {\"user\":…,\"password\":…}.");
        }
        Optional<Role> role = check(visitor, login.user(), login.password());
        if (role.isEmpty()) {
            throw new Problem(401, "User or password is wrong.");
        }
        Sessions.Opened opened = sessions.open(login.user(), role.get());
        return Response.ok(SessionJson.of(opened.token(), opened.session()))
                .cookie(cookie(visitor, opened.token(), -1))
                .build();
    }

    private Optional<Role> check(Visitor visitor, String user, String password) {
        Throttle.Try attempt = throttle.begin(visitor.address(), user);
        if (!attempt.left().isZero()) {
            throw new SlowDown("Too many wrong passwords came from your address: wait and try again.", attempt.left());
        }
        Optional<Role> role = checked(attempt, user, password);
        if (role.isEmpty()) {
            audit.warn("login of a user failed from {}", visitor.address().getHostAddress());
        } else {
            throttle.succeeded(attempt);
            audit.info("{} logged in from {}", user, visitor.address().getHostAddress());
        }
        return role;
    }

    private Optional<Role> checked(Throttle.Try attempt, String user, String password) {
        try {
            return passwords.check(user, password);
        } catch (Passwords.BusyException e) {
            throttle.withdrawn(attempt);
            throw new SlowDown(String.valueOf(e.getMessage()), BUSY);
        } catch (RuntimeException e) {
            throttle.withdrawn(attempt);
            throw e;
        }
    }

    private static NewCookie cookie(Visitor visitor, String value, int age) {
        return new NewCookie.Builder(visitor.cookie())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(visitor.secure())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(age)
                .build();
    }

    /** Who is logged in. */
    @GET
    @Path("login")
    @Needs(Role.USER)
    @Operation(summary = "Who is logged in")
    public SessionJson who(@Context ContainerRequestContext request) {
        return SessionJson.of(null, AccessFilter.visitor(request).session().orElseThrow());
    }

    /** Ends the session; harmless without one. */
    @POST
    @Path("logout")
    @Open
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Logs out")
    public Response logout(@Context ContainerRequestContext request) {
        Visitor visitor = AccessFilter.visitor(request);
        sessions.close(visitor.token());
        return Response.noContent().cookie(cookie(visitor, "", 0)).build();
    }

    /** Changes one's own password; other sessions of the same user end. */
    @POST
    @Path("password")
    @Needs(Role.USER)
    @Operation(summary = "Changes one's own password")
    public Response password(PasswordJson change, @Context ContainerRequestContext request) {
        Visitor visitor = AccessFilter.visitor(request);
        if (change == null || change.current() == null || change.password() == null) {
            throw new Problem(400, "Send {\"current\":…,\"password\":…}.");
        }
        String user = visitor.session().orElseThrow().user();
        Optional<Role> role = check(visitor, user, change.current());
        if (role.isEmpty()) {
            throw new Problem(403, "The current password is wrong.");
        }
        // Ends all sessions of the user, this one with them.
        house.users().set(user, Optional.of(change.password()), Optional.empty());
        Sessions.Opened opened = sessions.open(user, role.get());
        return Response.ok(SessionJson.of(opened.token(), opened.session()))
                .cookie(cookie(visitor, opened.token(), -1))
                .build();
    }

    /** Too many passwords, wrong ones from one address or any at once. */
    static final class SlowDown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        SlowDown(String sentence, Duration wait) {
            super(sentence);
            seconds = wait.toSeconds() + 1;
        }

        long seconds() {
            return seconds;
        }
    }
}
