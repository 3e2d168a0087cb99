// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.security.Users.User;
import org.jackfield.web.House;
import org.jspecify.annotations.Nullable;

/** Who may log in. */
@Path("/user")
@Tag(name = "user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UserResource {

    private final House house;

    UserResource(House house) {
        this.house = house;
    }

    /** A user; role is {@code user}, {@code operator} or {@code admin}. */
    public record UserJson(String name, String role) {

        static UserJson of(User user) {
            return new UserJson(user.name(), user.role().name().toLowerCase(Locale.ROOT));
        }
    }

    /** What to set; what is left out stays. */
    public record UserChangeJson(@Nullable String password, @Nullable String role) {}

    @GET
    @Operation(summary = "Who may log in")
    public List<UserJson> list() {
        return house.users().list().stream().map(UserJson::of).toList();
    }

    @PUT
    @Path("{name}")
    @Operation(summary = "Makes a user, or changes password or role; open sessions of that user end")
    public UserJson write(@PathParam("name") String name, UserChangeJson change) {
        if (change == null) {
            throw new Problem(400, "Send {\"password\":…,\"role\":…}, or one of them.");
        }
        house.users()
                .set(
                        name,
                        Optional.ofNullable(change.password()),
                        Optional.ofNullable(change.role()).map(UserResource::role));
        return house.users().list().stream()
                .filter(u -> u.name().equals(name))
                .map(UserJson::of)
                .findFirst()
                .orElseThrow(() -> new Problem(404, "The user '" + name + "' has just been removed."));
    }

    @DELETE
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Removes a user; open sessions of that user end")
    public void delete(@PathParam("name") String name) {
        if (!house.users().remove(name)) {
            throw new Problem(404, "There is no user '" + name + "'.");
        }
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(r -> r.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Problem(400, "'" + name + "' is no role: use user, operator or admin."));
    }
}
