// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** Where a call comes from; only a source that proved itself exists. */
public sealed interface Source {

    /** The device, provider or user name as configured. */
    String name();

    /** A device that proved itself by digest, or the browser phone of a logged-in user. */
    record Device(String name) implements Source {}

    /** A provider's trunk, known by its registration or its address. */
    record Trunk(String name) implements Source {}

    /** Somebody who asked by REST, shell or console. */
    record Console(String name) implements Source {}
}
