// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Saves what was set (settings, users, shell keys, certificate) in one ZIP archive, and puts it back. Call records,
 * registrations and recordings are not in it. Any thread; blocks for as long as files take.
 */
@ProviderType
public interface Backup {

    /**
     * Writes an archive; it holds passwords and the certificate's key.
     *
     * @throws IOException if {@code out} or a file cannot be written or read
     */
    void write(OutputStream out) throws IOException;

    /**
     * Looks through an archive as a whole, then puts it in place of what is there: settings that it does not hold are removed.
     * All of it is in force within seconds. What was there before is kept as an archive of its own.
     *
     * @throws IllegalArgumentException with a sentence if it will not do; nothing is changed then
     * @throws IOException if it cannot be read, or files cannot be written
     */
    Restored restore(InputStream archive) throws IOException;

    /**
     * What a restore did.
     *
     * @param files what was put in place, below {@code etc}
     * @param removed what was taken away
     * @param before the archive of what was there before
     */
    record Restored(List<String> files, List<String> removed, String before) {

        public Restored {
            files = List.copyOf(files);
            removed = List.copyOf(removed);
        }
    }
}
