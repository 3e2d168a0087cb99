// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Brings engines the models that they speak by. Any thread. */
@ProviderType
public interface ModelInstaller {

    /** The models of the engines that are there. */
    List<Model> models();

    /**
     * Begins to fetch a model; returns at once, {@link #models} tells how it goes. What was there before is used until the new one has been
     * tried.
     *
     * @param source {@code https:}, {@code http:} or {@code file:}
     * @param sha256 what its checksum must be
     * @throws IllegalArgumentException in a sentence, if there is no such engine or source, or one is being fetched
     */
    void fetch(String engine, URI source, Optional<String> sha256);

    /**
     * Takes a model from a stream, and tries it before it returns.
     *
     * @throws SpeechException if it is not taken
     * @throws IllegalArgumentException if there is no such engine, or a model is being fetched
     */
    void take(String engine, InputStream file, Optional<String> sha256) throws SpeechException;

    /**
     * A model as seen from outside.
     *
     * @param file where it is; empty if there is none
     * @param sha256 its checksum, if it was installed here
     * @param bytes its size
     * @param fetching what is being fetched or tried
     * @param trouble why the last one was not taken; empty if it was
     */
    record Model(String engine, String file, String sha256, long bytes, Optional<Progress> fetching, String trouble) {}

    /**
     * How far it is.
     *
     * @param bytes that are here
     * @param total that there will be; 0 if nobody said
     */
    record Progress(long bytes, long total) {}
}
