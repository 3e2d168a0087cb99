// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.itests.appliance.Appliance;

/**
 * A small internet of network namespaces: this host is outside ({@link #PUBLIC}), a router masquerades, and behind it is an
 * inner host ({@link #INNER}) that this host reaches for control only over a wire of its own ({@link #CONTROL}).
 *
 * <pre>
 *   this host 198.51.100.1 ── 198.51.100.2 router (masquerade) 192.168.77.1 ── 192.168.77.2 inner host
 *        10.99.77.1 ────────────────────── control only, no UDP ───────────────────── 10.99.77.2
 * </pre>
 */
public final class Namespaces implements AutoCloseable {

    /** This host, as the outside. */
    public static final String PUBLIC = "198.51.100.1";

    /** The router's outer address: all that the outside sees of the inner host. */
    public static final String MASQUERADED = "198.51.100.2";

    /** The inner host. */
    public static final String INNER = "192.168.77.2";

    /** The inner host on the control wire. */
    public static final String CONTROL = "10.99.77.2";

    private static final Pattern DROPPED = Pattern.compile("counter packets (\\d+)");

    private final String id = "jf" + ThreadLocalRandom.current().nextInt(1000, 9999);
    private final List<String> made = new ArrayList<>();

    private Namespaces() {}

    /**
     * Builds it.
     *
     * @param mappingSeconds for how long the router remembers a silent UDP flow
     */
    public static Namespaces masquerade(int mappingSeconds) {
        needed();
        Program.need("iptables", "iptables");
        Program.need("nft", "nftables");
        Namespaces net = new Namespaces();
        try {
            net.build(mappingSeconds);
        } catch (RuntimeException | AssertionError e) {
            net.close();
            throw e;
        }
        return net;
    }

    static void needed() {
        if (!"root".equals(System.getProperty("user.name"))) {
            Program.missing("Network namespaces need root");
        }
        Program.need("ip", "iproute2");
    }

    private void build(int mappingSeconds) {
        String router = id + "r";
        String inner = id + "i";
        for (String space : List.of(router, inner)) {
            run("ip", "netns", "add", space);
            made.add(space);
            run("ip", "-n", space, "link", "set", "lo", "up");
        }
        wire(id + "a", "", PUBLIC, id + "b", router, MASQUERADED);
        wire(id + "c", router, "192.168.77.1", id + "d", inner, INNER);
        wire(id + "e", "", "10.99.77.1", id + "f", inner, CONTROL);
        run("ip", "-n", inner, "route", "add", "default", "via", "192.168.77.1");
        inside(inner, "iptables", "-A", "OUTPUT", "-o", id + "f", "-p", "udp", "-j", "DROP");
        inside(router, "sysctl", "-qw", "net.ipv4.ip_forward=1");
        inside(router, "iptables", "-t", "nat", "-A", "POSTROUTING", "-o", id + "b", "-j", "MASQUERADE");
        // A router at home takes and forwards nothing that was not asked for.
        inside(router, "iptables", "-A", "INPUT", "-i", id + "b", "-j", "DROP");
        inside(
                router,
                "iptables",
                "-A",
                "FORWARD",
                "-i",
                id + "b",
                "-m",
                "conntrack",
                "--ctstate",
                "NEW",
                "-j",
                "DROP");
        for (String key : List.of("nf_conntrack_udp_timeout", "nf_conntrack_udp_timeout_stream")) {
            inside(router, "sysctl", "-qw", "net.netfilter." + key + "=" + mappingSeconds);
        }
    }

    /** From now on the router is a firewall, too, that lets no UDP through but to and from one port outside. */
    public void dropUdpExcept(int port) {
        inside(id + "r", "nft", "add table inet firewall");
        inside(id + "r", "nft", "add chain inet firewall forward { type filter hook forward priority -10; }");
        // One by one, since nft takes two inequalities of neighbouring fields for one of both together.
        for (String rule : List.of(
                "udp sport " + port + " accept", "udp dport " + port + " accept", "meta l4proto udp counter drop")) {
            inside(id + "r", "nft", "add rule inet firewall forward " + rule);
        }
    }

    /** How many datagrams the firewall has dropped. */
    public int dropped() {
        try (Program seen = program("ip", "netns", "exec", id + "r", "nft", "list", "table", "inet", "firewall")) {
            Matcher counter = DROPPED.matcher(seen.output());
            return counter.find() ? Integer.parseInt(counter.group(1)) : 0;
        }
    }

    /** Takes the firewall away again. */
    public void allowUdp() {
        inside(id + "r", "nft", "delete", "table", "inet", "firewall");
    }

    /** The words before a command that make it run on the inner host. */
    public String[] inner() {
        return new String[] {"ip", "netns", "exec", id + "i"};
    }

    /** Two ends of a new wire, each in a namespace, or on this host where that is empty. */
    static void wire(
            String near, String nearSpace, String nearAddress, String far, String farSpace, String farAddress) {
        run("ip", "link", "add", near, "type", "veth", "peer", "name", far);
        place(near, nearSpace, nearAddress);
        place(far, farSpace, farAddress);
    }

    private static void place(String link, String space, String address) {
        List<String> ip = new ArrayList<>(List.of("ip"));
        if (!space.isEmpty()) {
            run("ip", "link", "set", link, "netns", space);
            ip.addAll(List.of("-n", space));
        }
        run(join(ip, "addr", "add", address + "/24", "dev", link));
        run(join(ip, "link", "set", link, "up"));
    }

    private static void inside(String space, String... command) {
        run(join(List.of("ip", "netns", "exec", space), command));
    }

    private static String[] join(List<String> first, String... then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(then));
        return all.toArray(String[]::new);
    }

    static void run(String... command) {
        program(command).close();
    }

    /** Runs a command to its end, which must be good. */
    private static Program program(String... command) {
        Program program = Program.start("ip", Appliance.work().resolve("namespaces"), Map.of(), List.of(command));
        if (program.await(10) != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + program.output());
        }
        return program;
    }

    /** Takes down what it built and nothing else; the links go with their namespaces. */
    @Override
    public void close() {
        made.forEach(space -> run("ip", "netns", "del", space));
        made.clear();
    }
}
