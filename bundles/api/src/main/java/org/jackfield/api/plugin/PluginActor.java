// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

/**
 * Who asks for something to be plugged in or taken out.
 *
 * @param user the name under which somebody is logged in
 * @param from the address the request came from, or {@code shell}
 */
public record PluginActor(String user, String from) {

    /** What Jackfield does by itself. */
    public static final PluginActor HOUSE = new PluginActor("jackfield", "the appliance itself");

    @Override
    public String toString() {
        return user + " from " + from;
    }
}
