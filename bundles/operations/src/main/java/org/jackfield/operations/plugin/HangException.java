// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.concurrent.CompletableFuture;
import org.jackfield.api.plugin.PluginException;

/** A thread did not come back from a plug-in's start or stop in time, and does not heed an interrupt. */
final class HangException extends PluginException {

    private static final long serialVersionUID = 1L;

    private final transient CompletableFuture<Void> back;

    HangException(String sentence, CompletableFuture<Void> back) {
        super(sentence);
        this.back = back;
    }

    /** Completed if the thread ever comes back. */
    CompletableFuture<Void> back() {
        return back;
    }
}
