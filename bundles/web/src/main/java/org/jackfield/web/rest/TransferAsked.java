// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.TransferRequest;

/** Hears whether a transfer is refused at once; how it ends later is seen in the call's events. */
final class TransferAsked implements TransferRequest.Progress {

    /** ms within which the hub says that it cannot be; a number that rings takes longer to fail. */
    private static final long PATIENCE = 1000;

    private final CompletableFuture<Optional<Hangup>> told = new CompletableFuture<>();

    @Override
    public void ringing() {
        told.complete(Optional.empty());
    }

    @Override
    public void succeeded() {
        told.complete(Optional.empty());
    }

    @Override
    public void failed(Hangup hangup) {
        told.complete(Optional.of(hangup));
    }

    /** Waits until it rings, has failed, or a second has gone by. */
    Optional<Hangup> refusal() {
        try {
            return told.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        }
    }
}
