// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.record;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jackfield.api.store.CallRecord;

/** Keeps the records that wait for their store while the appliance is stopped. One thread at a time. */
final class WaitingFile {

    /** Bytes at most: ten thousand calls of ten legs each. */
    private static final int MOST = 32 << 20;

    private final Path file;

    WaitingFile(Path file) {
        this.file = file;
    }

    /**
     * Replaces what the file holds, in one step.
     *
     * @return how many of them, the oldest, are in it now
     */
    int save(List<CallRecord> records) throws IOException {
        if (records.isEmpty()) {
            clear();
            return 0;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int kept = 0;
        try (SequenceWriter out = RecordJson.MAPPER.writer().writeValuesAsArray(bytes)) {
            while (kept < records.size() && bytes.size() < MOST) {
                out.write(records.get(kept++));
                out.flush();
            }
        }
        replace(ByteBuffer.wrap(bytes.toByteArray()));
        return kept;
    }

    private void replace(ByteBuffer bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * What was saved; it stays in the file until {@link #clear}.
     *
     * @throws IOException if another release wrote it or it is damaged; it is set aside then
     */
    List<CallRecord> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(RecordJson.MAPPER.readValue(Files.readAllBytes(file), CallRecord[].class));
        } catch (IOException e) {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
            throw e;
        }
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
