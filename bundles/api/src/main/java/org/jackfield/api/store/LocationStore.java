// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.store;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps registrations over a restart. The registrar serves from memory and writes behind; methods may block and are called
 * one at a time.
 *
 * <p>All methods throw {@link StoreException} when the database is away.
 */
@ConsumerType
public interface LocationStore {

    /** All bindings that have not expired. */
    List<Binding> load();

    /** Writes bindings; the key is device and contact. */
    void save(List<Binding> bindings);

    /** Removes bindings by device and contact. */
    void remove(List<Binding> bindings);
}
