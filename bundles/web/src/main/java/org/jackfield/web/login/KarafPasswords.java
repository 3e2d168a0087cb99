// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks passwords with Karaf's realm, the same that the shell uses. At most two at a time, since each costs a fifth of a
 * second of computing, and few may wait for that: Jetty's threads are needed elsewhere.
 */
@Component(service = Passwords.class)
public final class KarafPasswords implements Passwords {

    private static final Logger log = LoggerFactory.getLogger(KarafPasswords.class);

    private static final String REALM = "karaf";

    /** As many as a real check takes, see the users file. */
    private static final int ROUNDS = 210_000;

    private final Turns turns = new Turns(2, 6, Duration.ofSeconds(2));
    private final House house;

    @Activate
    public KarafPasswords(@Reference House house) {
        this.house = house;
    }

    @Override
    public Optional<Role> check(String user, String password) {
        return turns.take(() -> login(user, password));
    }

    private Optional<Role> login(String user, String password) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RolePrincipal.class.getClassLoader());
        try {
            Subject subject = new Subject();
            LoginContext context = new LoginContext(REALM, subject, callbacks -> answer(callbacks, user, password));
            context.login();
            Set<String> names = subject.getPrincipals(RolePrincipal.class).stream()
                    .map(RolePrincipal::getName)
                    .collect(Collectors.toSet());
            context.logout();
            return role(names);
        } catch (LoginException e) {
            log.debug("Login refused: {}", e.toString());
            if (house.users().list().stream().noneMatch(u -> u.name().equals(user))) {
                spend(password);
            }
            return Optional.empty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Takes the time that a check takes, so that a stranger cannot tell who is a user here. */
    private static void spend(String password) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), new byte[16], ROUNDS, 256);
        try {
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Callback[] callbacks, String user, String password)
            throws IOException, UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(user);
            } else if (callback instanceof PasswordCallback secret) {
                secret.setPassword(password.toCharArray());
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private static Optional<Role> role(Set<String> names) {
        if (names.contains("admin")) {
            return Optional.of(Role.ADMIN);
        }
        if (names.contains("operator")) {
            return Optional.of(Role.OPERATOR);
        }
        return names.contains("user") ? Optional.of(Role.USER) : Optional.empty();
    }
}
