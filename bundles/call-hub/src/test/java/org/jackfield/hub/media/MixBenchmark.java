// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;

/**
 * Prints what a tick of a mixed call costs beside the bare codecs that it runs, in CPU µs of one thread, and what it
 * allocates: lines of four fields, separated by tabs, as {@code ./bench} wants them.
 */
public final class MixBenchmark {

    /** In all calls together that are measured at once, two calls at least. */
    private static final int LEGS = 40;

    private static final int PACKETS = 10_000;
    private static final int TICKS = 500;
    private static final int ROUNDS = 8;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MixBenchmark() {}

    public static void main(String[] arguments) {
        for (String[] codecs : List.of(
                new String[] {"PCMU", "PCMA"},
                new String[] {"PCMU", "G722"},
                new String[] {"G722", "G722"},
                new String[] {"PCMU", "PCMA", "G722"},
                legs(10),
                legs(50))) {
            measure(codecs);
        }
    }

    /** A conference of which half speaks PCMU and half G.722. */
    private static String[] legs(int count) {
        String[] codecs = new String[count];
        for (int i = 0; i < count; i++) {
            codecs[i] = i % 2 == 0 ? "PCMU" : "G722";
        }
        return codecs;
    }

    private static void measure(String... codecs) {
        MixedCall[] calls = new MixedCall[Math.max(2, LEGS / codecs.length)];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = Mixes.call(false, codecs);
        }
        Scratch scratch = new Scratch();
        long best = Long.MAX_VALUE;
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long before = THREADS.getCurrentThreadCpuTime();
            for (int tick = 0; tick < TICKS; tick++) {
                for (MixedCall call : calls) {
                    call.tick(scratch);
                    call.flush();
                }
            }
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
            bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        }
        Map<String, Double> bare = new HashMap<>();
        double alone = 0;
        for (String codec : codecs) {
            alone += bare.computeIfAbsent(codec, MixBenchmark::bare);
        }
        double tick = best / 1000.0 / TICKS / calls.length;
        String name = codecs.length > 3 ? "mix of " + codecs.length + " legs" : "mix of " + String.join(", ", codecs);
        print(name + ": CPU µs a tick", number(tick), number(alone), "its codecs alone");
        print("  % of a core", number(tick / 200), number(alone / 200), "its codecs alone");
        print("  bytes allocated a tick", number((double) bytes / TICKS / calls.length), "-", "-");
    }

    /** CPU µs for decoding and encoding 20 ms. */
    private static double bare(String name) {
        CodecFactory factory = Phone.CODECS.get(name);
        if (factory == null) {
            throw new IllegalArgumentException(name);
        }
        int rate = BusRate.best(factory.description().audioRates());
        CodecParameters parameters = new CodecParameters(rate, "", 20);
        AudioEncoder encoder = factory.encoder(parameters);
        AudioDecoder decoder = factory.decoder(parameters);
        short[] pcm = new short[6000];
        byte[] payload = new byte[1500];
        int samples = rate / 50;
        for (int i = 0; i < samples; i++) {
            pcm[i] = Ear.tone(700, 6000, i, rate);
        }
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < PACKETS; i++) {
                int length = encoder.encode(pcm, 0, samples, payload);
                decoder.decode(payload, 0, length, pcm, 0);
            }
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
        }
        return best / 1000.0 / PACKETS;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void print(String what, String ours, String peers, String peer) {
        System.out.println(String.join("\t", what, ours, peers, peer));
    }
}
