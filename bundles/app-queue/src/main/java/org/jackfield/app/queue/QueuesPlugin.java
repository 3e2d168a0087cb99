// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallView;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.WaitingMusic;
import org.jackfield.appkit.IdleTimes;
import org.jackfield.appkit.ManyApplications;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Offers an application for each queue that is set. */
@Component(
        service = {SettingsOwner.class, EventListener.class},
        configurationPid = "jackfield.queue",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = QueueSettings.class)
public final class QueuesPlugin extends ManyApplications<QueueSettings, Queue> implements EventListener {

    private final Announcer announcer;
    private final IdleTimes idle = new IdleTimes();
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Team team = new Team(this::calls, idle, InstantSource.system());

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CallHub hub;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable WaitingMusic music;

    @Activate
    public QueuesPlugin(BundleContext context, @Reference Announcer announcer) {
        super(context, "queue", QueueSettings.class);
        this.announcer = announcer;
    }

    @Deactivate
    void stop() {
        close();
    }

    private List<CallView> calls() {
        CallHub present = hub;
        return present == null ? List.of() : present.calls();
    }

    /** Whoever talked may be free now. */
    @Override
    public void on(Event event) {
        idle.on(event);
        if (event instanceof Event.CallEnded) {
            lines.values().forEach(Line::wake);
        }
    }

    @Override
    protected Queue plan(String name, QueueSettings settings) {
        return Queue.of(settings, lines.computeIfAbsent(name, fresh -> new Line()));
    }

    @Override
    protected ApplicationLeg answer(ApplicationCall call, Queue queue) {
        return new QueueLeg(call, queue, team, announcer.speaking(queue.language()), () -> Optional.ofNullable(music))
                .begin();
    }

    @Override
    protected void prepare(Queue queue) {
        announcer.speaking(queue.language()).prepare(List.of(queue.greeting()));
    }

    @Override
    protected List<SettingsProblem> objections(QueueSettings settings) {
        return unspeakable(settings.language());
    }

    @Override
    protected String suspect() {
        return "member";
    }
}
