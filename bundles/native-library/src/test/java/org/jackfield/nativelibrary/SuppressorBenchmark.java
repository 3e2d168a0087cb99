// SPDX-License-Identifier: Apache-2.0
package org.jackfield.nativelibrary;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Prints how many CPU µs a plug-in's suppressor takes for a frame of 10 ms at 48 kHz, the best of several rounds. Arguments: the plug-in's
 * class, a file of headerless 16-bit mono speech, an empty folder.
 */
public final class SuppressorBenchmark {

    private static final int RATE = 48_000;
    private static final int FRAME = RATE / 1000 * NoiseSuppressor.FRAME_MS;
    private static final int ROUNDS = 12;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private SuppressorBenchmark() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        short[] speech = speech(Path.of(arguments[1]));
        NoiseSuppressorFactory factory = registered(arguments[0], new File(arguments[2]));
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, microseconds(factory, speech.clone()));
        }
        System.out.println(String.format(Locale.ROOT, "%.1f", best));
    }

    private static double microseconds(NoiseSuppressorFactory factory, short[] pcm) {
        try (NoiseSuppressor suppressor = factory.suppressor(RATE)) {
            int frames = pcm.length / FRAME;
            long before = THREADS.getCurrentThreadCpuTime();
            for (int frame = 0; frame < frames; frame++) {
                suppressor.process(pcm, frame * FRAME);
            }
            return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / frames;
        }
    }

    private static short[] speech(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        short[] pcm = new short[bytes.capacity() / Short.BYTES];
        bytes.asShortBuffer().get(pcm);
        return pcm;
    }

    /** What the plug-in registers in a framework that does no more than that. */
    private static NoiseSuppressorFactory registered(String plugIn, File folder) throws ReflectiveOperationException {
        AtomicReference<@Nullable NoiseSuppressorFactory> service = new AtomicReference<>();
        Object registration = proxy(ServiceRegistration.class, (method, values) -> null);
        Object context = proxy(BundleContext.class, (method, values) -> switch (method) {
            case "getDataFile" -> folder;
            case "registerService" -> {
                service.set((NoiseSuppressorFactory) values[1]);
                yield registration;
            }
            default -> throw new UnsupportedOperationException(method);
        });
        Class.forName(plugIn).getConstructor(BundleContext.class).newInstance(context);
        NoiseSuppressorFactory factory = service.get();
        if (factory == null) {
            throw new IllegalStateException(plugIn + " has no library");
        }
        return factory;
    }

    private interface Answer {
        @Nullable
        Object to(String method, Object[] values);
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, values) -> answer.to(method.getName(), values == null ? new Object[0] : values));
    }
}
