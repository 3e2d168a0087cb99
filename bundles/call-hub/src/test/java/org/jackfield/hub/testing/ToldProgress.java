// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.TransferRequest;

/** Keeps what it is told of a transfer. */
public final class ToldProgress implements TransferRequest.Progress {

    private final List<String> news = new ArrayList<>();

    /** What it was told, in order; grows. */
    public List<String> news() {
        return news;
    }

    @Override
    public void ringing() {
        news.add("ringing");
    }

    @Override
    public void succeeded() {
        news.add("succeeded");
    }

    @Override
    public void failed(Hangup hangup) {
        news.add("failed " + hangup.cause());
    }
}
