// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    /** A plug-in's resource that says nothing about roles. */
    @Path("/contributed")
    public static final class Contributed {
        @GET
        public String read() {
            return "\"hello\"";
        }
    }

    /** Shared, because it takes a while to make and keeps nothing that matters here. */
    private static final Caller caller = new Caller(List.of(new Contributed()));

    @BeforeEach
    void begin() {
        caller.role = Optional.of(Role.ADMIN);
        caller.foreign = false;
        caller.house.settings.devices.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, call, user",
        "POST, call, user",
        "DELETE, call/x, user",
        "POST, call/x/leg, user",
        "DELETE, call/x/leg/y, user",
        "PATCH, call/x/leg/y, user",
        "POST, call/x/leg/y/transfer, user",
        "GET, device, user",
        "GET, device/x, admin",
        "PUT, device/x, admin",
        "DELETE, device/x, admin",
        "GET, provider, user",
        "GET, provider/x, admin",
        "PUT, provider/x, admin",
        "DELETE, provider/x, admin",
        "GET, route, operator",
        "GET, route/explain, operator",
        "GET, route/x, operator",
        "PUT, route/x, admin",
        "DELETE, route/x, admin",
        "GET, setting, admin",
        "GET, setting/web, admin",
        "PUT, setting/web, admin",
        "GET, setting/device/x, admin",
        "PUT, setting/device/x, admin",
        "DELETE, setting/device/x, admin",
        "GET, schema, admin",
        "GET, schema/device, admin",
        "GET, record, operator",
        "GET, record/x, operator",
        "GET, ban, operator",
        "DELETE, ban/192.0.2.1, operator",
        "GET, panel, user",
        "GET, user, admin",
        "PUT, user/x, admin",
        "DELETE, user/x, admin",
        "GET, login, user",
        "POST, password, user",
        "GET, contributed, admin"
    })
    void everyResourceNeedsItsRole(String method, String path, String role) {
        Role needed = Role.valueOf(role.toUpperCase(Locale.ROOT));
        String body = method.equals("PUT") || method.equals("POST") || method.equals("PATCH") ? "{}" : "";
        caller.role = Optional.empty();
        assertThat(caller.call(method, path, body).status()).isEqualTo(401);
        for (Role has : Role.values()) {
            caller.role = Optional.of(has);
            int status = caller.call(method, path, body).status();
            if (has.compareTo(needed) < 0) {
                assertThat(status).as("%s as %s", path, has).isEqualTo(403);
            } else {
                assertThat(status).as("%s as %s", path, has).isNotIn(401, 403);
            }
        }
    }

    @Test
    void healthAndDescriptionNeedNoLogin() {
        caller.role = Optional.empty();
        assertThat(caller.get("health").status()).isEqualTo(503);
        assertThat(caller.get("openapi.json").status()).isEqualTo(200);
    }

    @Test
    void anothersPageMayReadNothingIntoBeing() {
        caller.foreign = true;
        assertThat(caller.call("PUT", "device/x", "{\"password\":\"secret\"}").status())
                .isEqualTo(403);
        assertThat(caller.call("POST", "login", "{\"user\":\"a\",\"password\":\"right\"}")
                        .status())
                .isEqualTo(403);
        assertThat(caller.house.settings.devices).isEmpty();
    }

    @Test
    void answersAreKeptByNobody() {
        assertThat(caller.get("call").headers().getFirst("Cache-Control")).isEqualTo("no-store");
    }
}
