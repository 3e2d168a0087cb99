// SPDX-License-Identifier: Apache-2.0
package org.jackfield.soundfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A RIFF/WAVE file of 16-bit PCM, mono, that grows. Its header says at any {@link #flush} how long it is, so that it can be
 * played while it is recorded and after a crash. For one thread.
 */
public final class WavFile implements AutoCloseable {

    /** Bytes before the sound. */
    public static final int HEADER = 44;

    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;

    /** The length in the header has 32 bit. */
    private static final long MOST_BYTES = 0xffff_ffffL - HEADER;

    private final FileChannel channel;
    private final int rate;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private long bytes;

    /**
     * Makes the file, or empties it.
     *
     * @param rate in Hz
     */
    public WavFile(Path file, int rate) throws IOException {
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.rate = rate;
        header();
    }

    /** Adds samples; they are in the file after {@link #flush} at the latest. */
    public void write(short[] pcm, int samples) throws IOException {
        if (bytes + 2L * samples > MOST_BYTES) {
            throw new IOException("a WAV file holds no more than 4 GB");
        }
        for (int i = 0; i < samples; i++) {
            if (buffer.remaining() < 2) {
                drain();
            }
            buffer.putShort(pcm[i]);
        }
        bytes += 2L * samples;
    }

    /** Adds so many samples of silence. */
    public void silence(long samples) throws IOException {
        short[] nothing = new short[1024];
        for (long left = samples; left > 0; left -= nothing.length) {
            write(nothing, (int) Math.min(left, nothing.length));
        }
    }

    /** What was written is in the file, and the header says so. */
    public void flush() throws IOException {
        drain();
        header();
    }

    /** The same, and it stays there when the power fails. */
    public void force() throws IOException {
        flush();
        channel.force(true);
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private void header() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (HEADER - 8 + bytes)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(FORMAT_BYTES).putShort(PCM).putShort((short) 1);
        header.putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 16);
        header.put(ascii("data")).putInt((int) bytes).flip();
        for (long at = 0; header.hasRemaining(); ) {
            at += channel.write(header, at);
        }
        channel.position(HEADER + bytes - buffer.position());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Samples written so far. */
    public long samples() {
        return bytes / 2;
    }

    @Override
    public void close() throws IOException {
        try (FileChannel closing = channel) {
            if (closing.isOpen()) {
                flush();
            }
        }
    }
}
