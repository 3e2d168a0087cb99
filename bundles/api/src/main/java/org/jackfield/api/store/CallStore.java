// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.store;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps call records. Methods may block and are never called on a lane or clock thread.
 *
 * <p>All methods throw {@link StoreException} when the database is away.
 */
@ConsumerType
public interface CallStore {

    /** Writes records; one that is there already (same id) is left as it is. */
    void save(List<CallRecord> records);

    /** Newest first. */
    List<CallRecord> find(RecordQuery query);

    /** One record. */
    Optional<CallRecord> find(CallId id);
}
