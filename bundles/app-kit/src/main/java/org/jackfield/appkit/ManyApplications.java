// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Caller;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * An application for each file of settings, called {@code KIND-NAME}. Who is in a call keeps what was set when it began; whoever calls next
 * meets what is set then.
 *
 * @param <S> the declaration of the settings
 * @param <P> what is made of them
 */
public abstract class ManyApplications<S, P extends ManyApplications.Plan> implements SettingsOwner<S> {

    /** A language tag, as far as one is likely to be written (RFC 5646, 2.1). */
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private final String kind;
    private final Class<S> type;
    private final Path data;
    private final BundleContext context;
    private final Map<String, One> present = new ConcurrentHashMap<>();

    /** What is made of settings. */
    public interface Plan {

        /** The internal numbers that reach it. */
        List<String> numbers();

        /** Whether its calls are answered. */
        default boolean answers() {
            return true;
        }

        /** Whom its calls ring in its place; empty if it takes them itself. */
        default List<Stage> leads(Caller caller) {
            return List.of();
        }
    }

    /** @param type the declaration */
    protected ManyApplications(BundleContext context, String kind, Class<S> type) {
        this.kind = kind;
        this.type = type;
        this.data = Path.of(Objects.requireNonNullElse(context.getProperty("jackfield.data"), "data"));
        this.context = context;
    }

    /**
     * Makes something of settings.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    protected abstract P plan(String name, S settings);

    /** Takes a call. On the lane of its leg. */
    protected abstract ApplicationLeg answer(ApplicationCall call, P plan);

    /** A plan is in force: what is to be said can be made before somebody calls. */
    protected void prepare(P plan) {
        // Most need nothing.
    }

    /** Settings are no longer there, and nobody can call it any more. */
    protected void gone(String name) {
        // Most keep nothing.
    }

    /** What is wrong beyond what {@link #plan} finds. */
    protected List<SettingsProblem> objections(S settings) {
        return List.of();
    }

    /** The key under which it is said what {@link #plan} finds wrong. */
    protected abstract String suspect();

    /** A sound that settings name, perhaps without a folder. */
    protected final Path sound(String file) {
        return data.resolve("sounds").resolve(file.strip());
    }

    /** Says that a sound cannot be read. */
    protected final List<SettingsProblem> unreadable(String key, String file) {
        return file.isBlank() || Files.isReadable(sound(file))
                ? List.of()
                : List.of(new SettingsProblem(key, "names " + sound(file) + ", which cannot be read"));
    }

    /** Says that something is no language; whether somebody speaks it may change. */
    protected static List<SettingsProblem> unspeakable(String language) {
        return language.isBlank() || language.strip().matches(LANGUAGE)
                ? List.of()
                : List.of(new SettingsProblem("language", "is no language: write it as en, de or en-GB"));
    }

    /** None of them can be called any more. */
    protected final void close() {
        present.keySet().forEach(this::remove);
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final boolean many() {
        return true;
    }

    @Override
    public final Class<S> type() {
        return type;
    }

    @Override
    public final List<SettingsProblem> check(String name, S settings) {
        List<SettingsProblem> problems = new ArrayList<>(objections(settings));
        try {
            plan(name, settings);
        } catch (IllegalArgumentException e) {
            problems.add(new SettingsProblem(suspect(), String.valueOf(e.getMessage())));
        }
        return problems;
    }

    @Override
    public final void apply(String name, S settings) {
        P plan = plan(name, settings);
        prepare(plan);
        present.computeIfAbsent(name, fresh -> new One(kind + "-" + fresh, plan)).plan = plan;
    }

    @Override
    public final void remove(String name) {
        Optional.ofNullable(present.remove(name)).ifPresent(gone -> {
            gone.registration.unregister();
            gone(name);
        });
    }

    /** One of them. */
    private final class One implements Application {

        private final String name;
        private final ServiceRegistration<Application> registration;
        private volatile P plan;

        /** Can be called from now on: all that a caller asks for is set before it is registered. */
        One(String name, P plan) {
            this.name = name;
            this.plan = plan;
            this.registration = context.registerService(Application.class, this, null);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> numbers() {
            return plan.numbers();
        }

        @Override
        public boolean answers() {
            return plan.answers();
        }

        @Override
        public List<Stage> leads(Caller caller) {
            return plan.leads(caller);
        }

        @Override
        public ApplicationLeg answer(ApplicationCall call) {
            return ManyApplications.this.answer(call, plan);
        }
    }
}
