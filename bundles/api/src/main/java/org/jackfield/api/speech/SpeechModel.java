// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** What an engine speaks by and that is too large to be shipped: whoever runs the appliance installs it. Registered as a service. */
@ConsumerType
public interface SpeechModel {

    /** The {@link TtsEngine#name()} that needs it. */
    String engine();

    /** The file that is used; empty if there is none. */
    Optional<Path> file();

    /** Where a file is put that is installed. */
    Path place();

    /**
     * Tries a file. May take its time.
     *
     * @throws SpeechException if the engine cannot speak by it
     */
    void check(Path candidate) throws SpeechException;

    /** Another file lies at its place. */
    void renew();
}
