// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a bundle would say of {@link Phone}. */
final class Phones {

    private Phones() {}

    static Metatype metatype() {
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0">
                  <OCD id="org.jackfield.operations.settings.Phone" name="Phone" description="A telephone">
                    <AD id="password" type="Password" name="Password" description="Its secret" min="4"/>
                    <AD id="digest" type="String" default="both">
                      <Option label="MD5" value="md5"/><Option label="both" value="both"/>
                    </AD>
                    <AD id="number" type="String" cardinality="2147483647"/>
                    <AD id="max-calls" type="Integer" min="1" max="9" default="4"/>
                    <AD id="enabled" type="Boolean" default="true"/>
                    <AD id="srtp" type="String"/>
                    <AD id="note" type="String" required="false"/>
                  </OCD>
                </metatype:MetaData>
                """;
        try {
            return Metatype.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .get(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static FakeOwner<Phone> owner() {
        return new FakeOwner<>("device", true, "", Phone.class);
    }
}
