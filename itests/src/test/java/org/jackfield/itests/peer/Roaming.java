// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A host in a network namespace with two ways to this one, as a laptop has by cable and by radio: the cable until that is pulled, the
 * radio once it is switched on.
 *
 * <pre>
 *   this host 10.99.78.1 ── cable ── 10.99.78.2 roaming host
 *             10.99.79.1 ── radio ── 10.99.79.2
 * </pre>
 */
public final class Roaming implements AutoCloseable {

    /** This host, as the roaming one knows it whichever way it takes. */
    public static final String HERE = "10.99.78.1";

    private final String id = "jf" + ThreadLocalRandom.current().nextInt(1000, 9999);
    private final String space = id + "w";
    private boolean made;

    private Roaming() {}

    /** Builds it. */
    public static Roaming build() {
        Namespaces.needed();
        Roaming net = new Roaming();
        try {
            net.wires();
        } catch (RuntimeException | AssertionError e) {
            net.close();
            throw e;
        }
        return net;
    }

    private void wires() {
        Namespaces.run("ip", "netns", "add", space);
        made = true;
        Namespaces.run("ip", "-n", space, "link", "set", "lo", "up");
        Namespaces.wire(id + "a", "", HERE, id + "b", space, "10.99.78.2");
        Namespaces.wire(id + "c", "", "10.99.79.1", id + "d", space, "10.99.79.2");
        Namespaces.run("ip", "-n", space, "link", "set", id + "d", "down");
    }

    /** The words before a command that make it run there. */
    public String[] there() {
        return new String[] {"ip", "netns", "exec", space};
    }

    /** The cable again, and no radio: as it was built. */
    public void home() {
        Namespaces.run("ip", "-n", space, "link", "set", id + "d", "down");
        Namespaces.run("ip", "-n", space, "link", "set", id + "b", "up");
    }

    /** Pulls the cable: the host is alone. */
    public void unplug() {
        Namespaces.run("ip", "-n", space, "link", "set", id + "b", "down");
    }

    /** Switches the radio on. */
    public void radio() {
        Namespaces.run("ip", "-n", space, "link", "set", id + "d", "up");
        Namespaces.run("ip", "-n", space, "route", "add", "default", "via", "10.99.79.1", "dev", id + "d");
    }

    /** Takes down what it built and nothing else; the links go with their namespace. */
    @Override
    public void close() {
        if (made) {
            Namespaces.run("ip", "netns", "del", space);
            made = false;
        }
    }
}
