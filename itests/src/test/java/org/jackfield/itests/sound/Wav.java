// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * Mono 16-bit sound.
 *
 * @param rate sample rate in Hz
 */
public record Wav(int rate, short[] samples) {

    private static final int HEADER = 44;
    private static final int HEADER_MOST = 4096;

    /** A sine of {@code hz} at −10 dBFS. */
    public static Wav tone(double hz, int rate, int seconds) {
        short[] samples = new short[rate * seconds];
        double amplitude = Short.MAX_VALUE * Math.pow(10, -10 / 20.0);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hz * i / rate));
        }
        return new Wav(rate, samples);
    }

    /** Where the sound begins in a RIFF file, in bytes, and what it is. */
    private record Header(int rate, int channels, int length) {

        private static Header of(ByteBuffer bytes) {
            int rate = 8000;
            int channels = 1;
            int at = 12;
            while (at + 8 <= bytes.limit()) {
                String chunk = new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
                if (chunk.equals("fmt ")) {
                    channels = bytes.getShort(at + 10);
                    rate = bytes.getInt(at + 12);
                } else if (chunk.equals("data")) {
                    return new Header(rate, channels, at + 8);
                }
                at += 8 + bytes.getInt(at + 4);
            }
            return new Header(rate, channels, bytes.limit());
        }
    }

    /**
     * Reads a RIFF file of 16-bit samples; of several channels the first. The lengths in the header are not trusted, since a
     * program that still records has not written them yet.
     */
    public static Wav read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            Header header = Header.of(bytes);
            short[] samples = new short[(bytes.limit() - header.length) / (2 * header.channels)];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = bytes.getShort(header.length + 2 * header.channels * i);
            }
            return new Wav(header.rate, samples);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The length in seconds of what a file holds so far, without reading it all. */
    public static double seconds(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Header header =
                    Header.of(ByteBuffer.wrap(in.readNBytes(HEADER_MOST)).order(ByteOrder.LITTLE_ENDIAN));
            return (Files.size(file) - header.length) / (2.0 * header.channels * header.rate);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Writes a RIFF file. */
    public Path write(Path file) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + 2 * samples.length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        bytes.putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        for (short sample : samples) {
            bytes.putShort(sample);
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Length in seconds. */
    public double seconds() {
        return (double) samples.length / rate;
    }

    /** The part between two moments in seconds, as far as it exists. */
    public Wav cut(double from, double to) {
        int first = Math.max(0, Math.min(samples.length, (int) (from * rate)));
        int last = Math.max(first, Math.min(samples.length, (int) (to * rate)));
        return new Wav(rate, Arrays.copyOfRange(samples, first, last));
    }

    /** The same with silence in place of a share of its packets of 20 ms, picked at random, though each time the same. */
    public Wav holed(double share) {
        short[] holed = samples.clone();
        int packet = rate / 50;
        Random random = new Random(2);
        for (int at = 0; at + packet <= holed.length; at += packet) {
            if (random.nextDouble() < share) {
                Arrays.fill(holed, at, at + packet, (short) 0);
            }
        }
        return new Wav(rate, holed);
    }
}
