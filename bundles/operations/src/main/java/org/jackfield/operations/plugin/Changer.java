// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.PluginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes what is plugged in, as a transaction: either all of it comes up, or everything is as it was. One thread at a time.
 */
final class Changer {

    private static final Logger log = LoggerFactory.getLogger(Changer.class);

    private final Provisioning provisioning;
    private final Hands hands;

    Changer(Provisioning provisioning, Hands hands) {
        this.provisioning = provisioning;
        this.hands = hands;
    }

    /** It did not come up, and everything is as it was before. */
    static final class BackedOutException extends PluginException {

        private static final long serialVersionUID = 1L;

        BackedOutException(String reason) {
            super(reason + " Everything was put back as it was.");
        }
    }

    /**
     * Does it and returns when what comes does what it is for.
     *
     * @throws BackedOutException if it does not come up
     * @throws HangException if a thread hangs in a plug-in; then this is done as far as it can be
     * @throws PluginException if it went wrong and could not be put back
     */
    void perform(Change change) {
        try {
            if (change.exchanges()) {
                provisioning.rehearse(change);
            }
            apply(change, true);
        } catch (HangException e) {
            setAside(change);
            throw e;
        } catch (PluginException e) {
            undo(change, e);
            throw new BackedOutException(String.valueOf(e.getMessage()));
        }
    }

    private void apply(Change change, boolean checked) {
        List<Feature> before = provisioning.installed();
        Set<Long> present = hands.present();
        Collection<Feature> leaving = change.leaving().values();
        List<Feature> staying = before.stream()
                .filter(f -> leaving.stream().noneMatch(l -> l.getId().equals(f.getId())))
                .toList();
        provisioning.perform(change, () -> hands.stop(leaving, staying));
        hands.start(present);
        if (checked) {
            hands.check(change.coming().values());
        }
        provisioning.started(provisioning.installed().stream()
                .filter(f -> !provisioning.runs(f))
                .filter(f -> before.stream().noneMatch(b -> b.getId().equals(f.getId())))
                .toList());
    }

    private void setAside(Change change) {
        try {
            provisioning.aside(change.leaving().values());
            provisioning.aside(change.coming().values());
        } catch (PluginException e) {
            log.warn("What hangs could not be set aside", e);
        }
    }

    private void undo(Change change, PluginException reason) {
        try {
            restore(change);
        } catch (HangException e) {
            setAside(change);
            throw new HangException(reason.getMessage() + " Then " + e.getMessage(), e.back());
        } catch (PluginException e) {
            throw new PluginException(reason.getMessage() + " It could not be put back: " + e.getMessage()
                    + " Restart the appliance, which tries it again.");
        }
    }

    /** Whether it came to its end, though maybe nobody could note that. */
    boolean isDone(Change change) {
        List<Feature> in = provisioning.installed();
        return in(change.leaving().values(), in, true).isEmpty()
                && change.coming().values().stream().allMatch(provisioning::runs);
    }

    /** Makes all as it was before a change that was begun, whatever came of it. */
    void restore(Change change) {
        List<Feature> in = provisioning.installed();
        Change back = Change.between(
                in(change.coming().values(), in, true), in(change.leaving().values(), in, false));
        if (!back.isEmpty()) {
            apply(back, false);
        }
        List<Feature> now = provisioning.installed();
        hands.sweep(absent(change.coming().values(), now), now);
        hands.restart(change.leaving().values());
        provisioning.started(change.leaving().values().stream()
                .filter(f -> !provisioning.runs(f))
                .toList());
    }

    /** Finishes the taking out of what hung when it was stopped. */
    void finish(Change change) {
        Change rest = new Change(in(change.leaving().values(), provisioning.installed(), true), change.coming());
        if (!rest.isEmpty()) {
            apply(rest, true);
        }
    }

    private static Map<String, Feature> in(Collection<Feature> which, List<Feature> installed, boolean wanted) {
        return which.stream()
                .filter(f -> installed.stream().anyMatch(i -> i.getId().equals(f.getId())) == wanted)
                .collect(Collectors.toMap(Feature::getName, f -> f));
    }

    private static List<Feature> absent(Collection<Feature> which, List<Feature> installed) {
        return List.copyOf(in(which, installed, false).values());
    }
}
