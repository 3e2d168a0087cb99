// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Codes that a device dials to say where its calls go. */
@Component(configurationPid = "jackfield.app-diversion", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = CodeSettings.class)
public final class CodesPlugin implements Application, SettingsOwner<CodeSettings> {

    private static final String NAME = "diversion";

    private final Announcer announcer;

    private final ExecutorService writing;
    private final Notebook notebook;
    private volatile Map<Code, String> codes = Map.of();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Configuration configuration;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CallHub hub;

    /** Files are written by a thread that is there only while somebody dials a code. */
    @Activate
    public CodesPlugin(@Reference Announcer announcer) {
        this(
                announcer,
                new ThreadPoolExecutor(
                        0,
                        1,
                        5,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> new Thread(task, "diversion-writing")));
    }

    CodesPlugin(Announcer announcer, ExecutorService writing) {
        this.announcer = announcer;
        this.writing = writing;
        this.notebook = new Notebook(() -> Optional.ofNullable(configuration), writing);
    }

    @Deactivate
    void stop() throws InterruptedException {
        writing.shutdown();
        writing.awaitTermination(2, TimeUnit.SECONDS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> numbers() {
        return List.copyOf(codes.values());
    }

    /** Whoever comes by its name and not by a code gets what can do no harm: is asked for a number. */
    @Override
    public ApplicationLeg answer(ApplicationCall call) {
        Code code = codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(call.dialled()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Code.FORWARD);
        return new CodeLeg(call, announcer, notebook, code, number -> leads(call, number));
    }

    /** Whether the device may dial it: what nobody can reach is not worth to be forwarded to. */
    private boolean leads(ApplicationCall call, String number) {
        CallHub present = hub;
        if (present == null) {
            return true;
        }
        RouteDecision decision = present.explain(new RouteQuery(
                call.source(), call.caller().number(), number, ZonedDateTime.now(ZoneId.systemDefault())));
        return decision.refusal().isEmpty() && !decision.emergency();
    }

    @Override
    public String kind() {
        return "app-diversion";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<CodeSettings> type() {
        return CodeSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, CodeSettings settings) {
        List<String> all = new ArrayList<>(codes(settings).values());
        Set<String> once = new HashSet<>(all);
        return once.size() == all.size()
                ? List.of()
                : List.of(new SettingsProblem("forward-on", "is a code that another one has, too: each needs its own"));
    }

    @Override
    public void apply(String name, CodeSettings settings) {
        codes = Map.copyOf(codes(settings));
    }

    private static Map<Code, String> codes(CodeSettings settings) {
        Map<Code, String> codes = new EnumMap<>(Code.class);
        codes.put(Code.QUIET, settings.disturb$_$off().strip());
        codes.put(Code.LOUD, settings.disturb$_$on().strip());
        codes.put(Code.FORWARD, settings.forward$_$on().strip());
        codes.put(Code.BACK, settings.forward$_$off().strip());
        codes.values().removeIf(String::isEmpty);
        return codes;
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
