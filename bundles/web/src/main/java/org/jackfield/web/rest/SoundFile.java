// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a file of sound, as a whole or in parts, so that a player may begin in the midst of it. */
final class SoundFile {

    private SoundFile() {}

    /**
     * The answer with that file.
     *
     * @param type its media type
     * @param range the header {@code Range} of the request
     * @param saveAs its name for whoever keeps it; empty if it is to be played
     */
    static Response response(Path file, String type, @Nullable String range, String saveAs) throws IOException {
        long length = Files.size(file);
        Optional<ByteRange> part = ByteRange.of(range, length);
        ByteRange sent = part.orElseGet(() -> new ByteRange(0, length - 1));
        Response.ResponseBuilder response = Response.status(part.isPresent() ? 206 : 200)
                .type(type)
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", sent.length())
                .header("Cache-Control", "private, no-cache")
                .entity((StreamingOutput) out -> copy(file, sent, out));
        part.ifPresent(
                one -> response.header("Content-Range", "bytes " + one.first() + "-" + one.last() + "/" + length));
        if (!saveAs.isEmpty()) {
            response.header("Content-Disposition", "attachment; filename=\"" + saveAs + "\"");
        }
        return response.build();
    }

    private static void copy(Path file, ByteRange part, OutputStream out) throws IOException {
        try (FileChannel from = FileChannel.open(file)) {
            WritableByteChannel to = Channels.newChannel(out);
            long at = part.first();
            while (at <= part.last()) {
                long moved = from.transferTo(at, part.last() - at + 1, to);
                if (moved <= 0) {
                    throw new IOException("The file became shorter while it was sent");
                }
                at += moved;
            }
        }
    }
}
