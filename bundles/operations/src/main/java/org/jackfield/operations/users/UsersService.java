// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.security.UserListener;
import org.jackfield.api.security.Users;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Users} over Karaf's users file, which is watched for what others write into it. Makes the first user when there is
 * none; nobody can log in before, which is why it also says that it is ready.
 */
@Component(
        service = {Users.class, HealthProbe.class},
        immediate = true)
public final class UsersService implements Users, HealthProbe {

    private static final Logger log = LoggerFactory.getLogger(UsersService.class);

    private static final int LEAST_PASSWORD = 8;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "users");
        made.setDaemon(true);
        return made;
    });
    private final List<UserListener> listeners = new CopyOnWriteArrayList<>();
    private final UserFile file;
    private final Path firstStart;
    private final UserChanges changes;
    private String trouble = "";

    /**
     * Reads the file; at the very first start makes the user admin and two devices.
     *
     * @throws IOException if they cannot be written
     */
    @Activate
    public UsersService(BundleContext context) throws IOException {
        this(
                Path.of(String.valueOf(context.getProperty("karaf.etc"))),
                Path.of(Optional.ofNullable(context.getProperty("jackfield.data"))
                        .orElseGet(() -> String.valueOf(context.getProperty("karaf.base")))),
                Optional.ofNullable(System.getenv("JACKFIELD_ADMIN_PASSWORD")));
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    UsersService(Path etc, Path data, Optional<String> given) throws IOException {
        file = new UserFile(etc.resolve("users.properties"));
        firstStart = data.resolve("first-start.txt");
        if (file.entries().isEmpty()) {
            new FirstStart(etc, firstStart).run(file, given.filter(p -> !p.isEmpty()));
        }
        changes = new UserChanges(file.entries());
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(UserListener listener) {
        listeners.add(listener);
    }

    void unbindListener(UserListener listener) {
        listeners.remove(listener);
    }

    /** Looks whether people, the shell or Karaf have written the file. */
    void look() {
        try {
            List<String> changed;
            synchronized (this) {
                Map<String, String> now = file.entries();
                changed = changes.look(now);
                if (changes.settled(now)) {
                    hash();
                }
            }
            tell(changed);
            trouble = "";
        } catch (IOException | RuntimeException e) {
            if (!trouble.equals(e.toString())) {
                trouble = e.toString();
                log.warn("etc/users.properties cannot be read, so that changes to it are not seen: {}", trouble);
            }
        }
    }

    /** Karaf's login takes no password in plain text, and replaces only what was written into the file in place. */
    private void hash() throws IOException {
        List<String> hashed = file.hash();
        if (!hashed.isEmpty()) {
            changes.take(file.entries());
            log.info("Passwords in plain text in etc/users.properties were replaced by their hashes: {}", hashed);
        }
    }

    private void tell(List<String> changed) {
        changed.forEach(user -> listeners.forEach(listener -> listener.changed(user)));
    }

    @Override
    public String part() {
        return "users";
    }

    @Override
    public Health health() {
        return new Health(true, true, "");
    }

    @Override
    public synchronized List<User> list() {
        try {
            List<User> result = new ArrayList<>();
            file.entries().forEach((name, entry) -> result.add(new User(name, role(entry))));
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Role role(String entry) {
        List<String> groups = UserFile.groups(entry);
        if (groups.contains("admin") || groups.contains("admingroup")) {
            return Role.ADMIN;
        }
        return groups.contains("operator") || groups.contains("operatorgroup") ? Role.OPERATOR : Role.USER;
    }

    private static String group(Role role) {
        return switch (role) {
            case ADMIN -> "admingroup";
            case OPERATOR -> "operatorgroup";
            case USER -> "usergroup";
        };
    }

    @Override
    public void set(String name, Optional<String> password, Optional<Role> role) {
        tell(write(name, password, role));
    }

    private synchronized List<String> write(String name, Optional<String> password, Optional<Role> role) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "A user's name is 1 to 64 letters, digits, '.', '_' and '-', beginning with a letter or digit");
        }
        if (password.filter(p -> p.length() < LEAST_PASSWORD).isPresent()) {
            throw new IllegalArgumentException("A password needs at least " + LEAST_PASSWORD + " characters");
        }
        try {
            Map<String, String> entries = file.entries();
            Optional<String> old = Optional.ofNullable(entries.get(name));
            if (old.isEmpty() && password.isEmpty()) {
                throw new IllegalArgumentException("A new user needs a password");
            }
            Role next = role.orElseGet(() -> old.map(UsersService::role).orElse(Role.USER));
            keepAnAdmin(entries, name, next == Role.ADMIN);
            String entry = password.map(p -> UserFile.entry(p, group(next)))
                    .orElseGet(() -> UserFile.secret(old.orElse("")) + ",_g_:" + group(next));
            file.set(name, entry);
            if (password.isPresent() && name.equals(FirstStart.USER)) {
                Files.deleteIfExists(firstStart);
            }
            return changes.take(file.entries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean remove(String name) {
        List<String> changed;
        try {
            synchronized (this) {
                keepAnAdmin(file.entries(), name, false);
                if (!file.remove(name)) {
                    return false;
                }
                changed = changes.take(file.entries());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell(changed);
        return true;
    }

    /** Whether somebody could log in as admin by a users file with this content. */
    public static boolean anAdminIn(String content) {
        return UserFile.entries(content.lines().toList()).values().stream()
                .anyMatch(entry -> role(entry) == Role.ADMIN);
    }

    @Override
    public boolean firstPassword() {
        try {
            return Files.exists(firstStart) && !Files.readString(firstStart).contains(FirstStart.GIVEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepAnAdmin(Map<String, String> entries, String name, boolean stays) {
        boolean another =
                entries.entrySet().stream().anyMatch(e -> !e.getKey().equals(name) && role(e.getValue()) == Role.ADMIN);
        boolean was = Optional.ofNullable(entries.get(name))
                .filter(e -> role(e) == Role.ADMIN)
                .isPresent();
        if (was && !stays && !another) {
            throw new IllegalArgumentException("'" + name + "' is the only admin: make somebody else one first");
        }
    }
}
