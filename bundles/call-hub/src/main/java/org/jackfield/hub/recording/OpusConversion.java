// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.hub.media.LentEncoder;
import org.jackfield.soundfile.SoundTrack;
import org.jackfield.soundfile.WavFile;

/**
 * Turns tracks that are whole from WAV into Opus, a tenth as long. Beside calls, on a thread where time does not matter; the WAV file
 * goes only when the other is whole. For one thread.
 */
final class OpusConversion {

    static final CodecFormat OPUS = new CodecFormat("OPUS", 48_000, 2);

    private static final int PACKET = SoundTrack.RATE / 50;
    private static final int LONGEST_PACKET = 1500;

    /** A packet of 20 ms in which nothing is said (RFC 6716, 3.1: SILK, wideband, a frame of no bytes); time must not stand still. */
    private static final byte[] NOTHING = {9 << 3};

    private final Supplier<Optional<LentEncoder>> encoders;

    /** @param encoders lend an encoder for sound of {@link SoundTrack.RATE}, if there is one */
    OpusConversion(Supplier<Optional<LentEncoder>> encoders) {
        this.encoders = encoders;
    }

    /**
     * Converts one file.
     *
     * @return false if there is no encoder, or not long enough; the WAV file is there as before
     */
    boolean convert(Path wav, Path opus, String title) throws IOException {
        Optional<LentEncoder> lent = encoders.get();
        if (lent.isEmpty()) {
            return false;
        }
        Path next = opus.resolveSibling(opus.getFileName() + ".new");
        try (LentEncoder encoder = lent.get()) {
            if (!encode(encoder, wav, next, title)) {
                return false;
            }
            Files.move(next, opus, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static boolean encode(LentEncoder lent, Path wav, Path opus, String title) throws IOException {
        byte[] bytes = new byte[2 * PACKET];
        short[] pcm = new short[PACKET];
        byte[] payload = new byte[LONGEST_PACKET];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(wav)));
                OpusFile out = new OpusFile(opus, SoundTrack.RATE, title)) {
            in.readFully(new byte[WavFile.HEADER]);
            for (int read = in.readNBytes(bytes, 0, bytes.length);
                    read > 0;
                    read = in.readNBytes(bytes, 0, bytes.length)) {
                if (lent.recalled()) {
                    return false;
                }
                Arrays.fill(bytes, read, bytes.length, (byte) 0);
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .get(pcm);
                int length = lent.encoder().encode(pcm, 0, PACKET, payload);
                out.write(length > 0 ? Arrays.copyOf(payload, length) : NOTHING);
            }
            return true;
        }
    }
}
