// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.store.CallRecord;

/** Keeps the records that wait for their store while the appliance is stopped. One thread at a time. */
final class WaitingFile {

    /** Bytes at most: ten thousand calls of ten legs each. */
    private static final int MOST = 32 << 20;

    private static final String SHAPE = RecordShape.of(CallRecord.class);

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
        DataOutputStream out = new DataOutputStream(bytes);
        RecordShape.write(out, String.class, SHAPE);
        int kept = 0;
        while (kept < records.size() && bytes.size() < MOST) {
            out.writeBoolean(true);
            RecordShape.write(out, CallRecord.class, records.get(kept++));
        }
        out.writeBoolean(false);
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
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!RecordShape.read(in, String.class).equals(SHAPE)) {
                throw new IOException("another release wrote it");
            }
            List<CallRecord> records = new ArrayList<>();
            while (in.readBoolean()) {
                records.add((CallRecord) RecordShape.read(in, CallRecord.class));
            }
            return records;
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
