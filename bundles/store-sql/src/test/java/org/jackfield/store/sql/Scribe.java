// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.nio.file.Path;
import java.util.List;
import org.jackfield.conformance.store.Samples;

/** Saves calls as fast as it can and prints the id of each that is saved, until it is killed. */
final class Scribe {

    private Scribe() {}

    public static void main(String[] arguments) {
        Database database = Database.open(Place.of(new Settings(""), Path.of(arguments[0])), new StoreFigures());
        JdbcCallStore calls = new JdbcCallStore(database);
        for (int i = 0; i < 1_000_000; i++) {
            calls.save(List.of(Samples.call("c" + i, Samples.NOON.plusSeconds(i))));
            System.out.println("c" + i);
        }
    }
}
