// SPDX-License-Identifier: Apache-2.0
package org.jackfield.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Payloads of 20 ms that are sent again and again.
 *
 * @param payloads at least one
 * @param step by how much the RTP timestamp advances with each
 */
record Recording(List<byte[]> payloads, int step) {

    /** Reads a file of payloads, each behind its length in two octets. */
    static Recording read(Path file, int clockRate) {
        try {
            ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
            List<byte[]> payloads = new ArrayList<>();
            while (content.remaining() > 2) {
                byte[] payload = new byte[content.getShort() & 0xffff];
                content.get(payload);
                payloads.add(payload);
            }
            return new Recording(payloads, clockRate / 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
