// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.provider;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** An INVITE from a provider, as its adapter may read it. */
@ProviderType
public interface IncomingRequest {

    /** User part of the Request-URI; may be empty. */
    String requestUser();

    /** User part of To; may be empty. */
    String toUser();

    /** User part of From; may be empty. */
    String fromUser();

    /** Display name of From; may be empty. */
    String fromDisplay();

    /** The value of the topmost header of that name. */
    Optional<String> header(String name);

    /** The user part of the URI in the topmost header of that name, for example of {@code P-Called-Party-ID}. */
    Optional<String> headerUser(String name);
}
