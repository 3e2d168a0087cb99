// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.users;

import java.util.Map;
import org.apache.karaf.jaas.modules.Encryption;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.osgi.service.component.annotations.Component;

/**
 * Lets Karaf's login check our password hashes; chosen by {@code encryption.name} in {@code etc/org.apache.karaf.jaas.cfg}.
 * Karaf's own digests have no salt.
 */
@Component(service = EncryptionService.class, property = "name=jackfield", immediate = true)
public final class PasswordHashing implements EncryptionService {

    @Override
    public Encryption createEncryption(Map<String, String> parameters) {
        return new Encryption() {
            @Override
            public String encryptPassword(String plain) {
                return PasswordHash.of(plain);
            }

            @Override
            public boolean checkPassword(String plain, String encrypted) {
                return PasswordHash.matches(plain, encrypted);
            }
        };
    }
}
