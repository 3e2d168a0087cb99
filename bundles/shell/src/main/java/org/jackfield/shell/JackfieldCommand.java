// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.plugin.PluginActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all commands share: where to print, who types, and that mistakes are answered with a sentence. */
abstract class JackfieldCommand implements Action {

    static final String SCOPE = "jackfield";

    private static final Logger audit = LoggerFactory.getLogger("jackfield.audit");

    @Reference
    @SuppressWarnings("NullAway.Init")
    Session session;

    @Override
    public final @Nullable Object execute() {
        Thread thread = Thread.currentThread();
        String before = thread.getName();
        // Karaf names the thread after the whole line, and the log shows its name: a password may stand in it.
        thread.setName("jackfield-shell");
        try {
            run();
        } catch (RuntimeException e) {
            out().println(sentence(e));
        } finally {
            thread.setName(before);
        }
        // Over SSH a command's output is lost when nobody flushes it.
        out().flush();
        return null;
    }

    /** Does it. What it throws is printed as its message. */
    abstract void run();

    /** What to tell of something that failed. */
    String sentence(RuntimeException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.toString());
    }

    final PrintStream out() {
        return session.getConsole();
    }

    final void say(String sentence) {
        out().println(sentence);
    }

    final void print(ShellTable table) {
        table.print(out());
    }

    /** Asks for a secret, which is not shown and stands in no history. */
    final String ask(String what) {
        try {
            return Optional.ofNullable(session.readLine(what + ": ", '*')).orElse("");
        } catch (IOException e) {
            throw new IllegalStateException("No answer could be read", e);
        }
    }

    /** Who types. */
    final String user() {
        return Optional.ofNullable(session.get("USER")).map(Object::toString).orElse("shell");
    }

    /** Who plugs. */
    final PluginActor actor() {
        return new PluginActor(user(), "shell");
    }

    /** Notes a change in the audit log; never with a secret. */
    final void changed(String what) {
        audit.info("shell: {} by {}", what, user());
    }
}
