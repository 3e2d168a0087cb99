// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.app;

import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** A call as the application that answered it sees it. Any thread. */
@ProviderType
public interface ApplicationCall {

    CallId id();

    Caller caller();

    /** The number by which the application was reached. */
    String dialled();

    /** Ends the application's part of the call. */
    void hangUp();
}
