// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.device.TrunkChecks;
import org.jspecify.annotations.Nullable;

/** Asks a provider now whether it works, and says each step */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "provider-test",
        description = "Asks a provider now whether it works, and says each step")
public final class ProviderTestCommand extends JackfieldCommand {

    /** Longer than a check takes. */
    private static final long PATIENCE_S = 12;

    @Reference
    @SuppressWarnings("NullAway.Init")
    TrunkChecks checks;

    @Argument(index = 0, name = "provider", description = "Which", required = true)
    @Completion(ProviderCompleter.class)
    String provider = "";

    @Override
    void run() {
        BlockingQueue<TrunkCheck> news = new LinkedBlockingQueue<>();
        if (!checks.begin(provider, news::add)) {
            throw new IllegalArgumentException("There is no provider '" + provider + "': see provider-list.");
        }
        int told = 0;
        TrunkCheck check;
        do {
            check = next(news);
            for (TrunkCheck.Step step :
                    check.steps().subList(told, check.steps().size())) {
                say((step.good() ? "ok    " : "wrong ") + step.sentence());
            }
            told = check.steps().size();
            out().flush();
        } while (!check.over());
        say(check.passed() ? "The provider " + provider + " works." : "The provider " + provider + " does not work.");
    }

    private static TrunkCheck next(BlockingQueue<TrunkCheck> news) {
        try {
            @Nullable TrunkCheck next = news.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("The test did not end in time: try again, and look into the log.");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
