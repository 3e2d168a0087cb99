// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.security;

import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The certificate that SIP over TLS and HTTPS share: made at first start, replaced by putting other files in its place. New
 * connections get the new one; open ones and calls stay.
 */
@ProviderType
public interface Certificates {

    /** Always answers with the newest certificate; keep it, do not copy from it. */
    X509ExtendedKeyManager keyManager();

    /** A server context on top of {@link #keyManager()}, TLS 1.2 and 1.3. */
    SSLContext serverContext();
}
