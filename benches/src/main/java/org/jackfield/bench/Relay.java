// SPDX-License-Identifier: Apache-2.0
package org.jackfield.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;

/**
 * Calls with sound both ways through a B2BUA.
 *
 * <p>Arguments: caller address, callee address and port, host and port of the peer, its process id, calls, seconds, the
 * caller's and the callee's codec ({@code 0/PCMU/8000}, with {@code @FILE} behind it if it sends what is recorded there). Prints {@code key=value} lines; waits for a line on standard input
 * before hanging up if the last argument is {@code hold}.
 */
final class Relay {

    private Relay() {}

    public static void main(String[] arguments) throws Exception {
        InetAddress callerHost = Trunk.address(arguments[0]);
        InetSocketAddress callee = address(arguments[1]);
        InetSocketAddress peer = address(arguments[2]);
        long pid = Long.parseLong(arguments[3]);
        int calls = Integer.parseInt(arguments[4]);
        int seconds = Integer.parseInt(arguments[5]);
        String callerCodec = arguments[6];
        String calleeCodec = arguments[7];
        boolean hold = arguments.length > 8 && arguments[8].equals("hold");
        boolean relayed = callerCodec.equals(calleeCodec);
        try (Streams up = new Streams(callerHost, type(callerCodec), relayed, recording(callerCodec));
                Streams down = new Streams(callee.getAddress(), type(calleeCodec), relayed, recording(calleeCodec))) {
            Queue<Streams.Stream> free = new ArrayDeque<>();
            try (Trunk called = new Trunk(callee, spelled(calleeCodec), sound -> {
                        Streams.Stream stream = free.remove();
                        stream.target(sound);
                        return stream.port();
                    });
                    Trunk caller = new Trunk(new InetSocketAddress(callerHost, 0), spelled(callerCodec), sound -> 9)) {
                List<Trunk.Call> made = new ArrayList<>();
                for (int i = 0; i < calls; i++) {
                    free.add(down.open());
                    Streams.Stream stream = up.open();
                    Trunk.Call call = caller.call(peer, "555" + (1000 + i), stream.port());
                    stream.target(call.sound());
                    made.add(call);
                }
                if (seconds > 0) {
                    measure(up, down, pid, calls, seconds);
                }
                if (hold) {
                    System.out.println("standing=" + made.size());
                    System.out.flush();
                    System.in.read();
                }
                made.forEach(call -> caller.hangUp(call, peer));
                Streams.sleep(1000);
                assert called.port() == callee.getPort();
            }
        }
    }

    private static void measure(Streams up, Streams down, long pid, int calls, int seconds) throws Exception {
        up.start();
        down.start();
        Streams.sleep(3000);
        double before = Cpu.seconds(pid);
        long begin = System.nanoTime();
        Streams.Result[] results = new Streams.Result[2];
        Thread other = new Thread(() -> results[1] = down.measure(seconds));
        other.start();
        results[0] = up.measure(seconds);
        other.join();
        double elapsed = (System.nanoTime() - begin) / 1e9;
        double cpu = (Cpu.seconds(pid) - before) / elapsed * seconds;
        long sent = results[0].sent() + results[1].sent();
        long received = results[0].received() + results[1].received();
        print("packets", "%d", sent);
        print("lost", "%d", Math.max(0, sent - received));
        print("cpu-us-per-packet", "%.2f", cpu * 1e6 / sent);
        print("core-percent-per-call", "%.4f", cpu * 100 / seconds / calls);
        print("delay-p50-ms", "%.3f", Math.max(results[0].median(), results[1].median()));
        print("delay-p99-ms", "%.3f", Math.max(results[0].worst(), results[1].worst()));
        print("generator-late", "%d", results[0].late() + results[1].late());
    }

    private static void print(String key, String format, Object value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, format, value));
    }

    private static int type(String codec) {
        return Integer.parseInt(codec.substring(0, codec.indexOf('/')));
    }

    private static String spelled(String codec) {
        return codec.replaceFirst("@.*", "").replaceFirst("/", " ");
    }

    private static Optional<Recording> recording(String codec) {
        int at = codec.indexOf('@');
        int clockRate = Integer.parseInt(codec.split("[/@]", -1)[2]);
        return at < 0 ? Optional.empty() : Optional.of(Recording.read(Path.of(codec.substring(at + 1)), clockRate));
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
