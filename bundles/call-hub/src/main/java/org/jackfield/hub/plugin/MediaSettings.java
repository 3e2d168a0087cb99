// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.plugin;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the hub carries sound: {@code etc/jackfield.media.cfg}. */
@ObjectClassDefinition(name = "Media", description = "How the hub carries sound.")
public @interface MediaSettings {

    @AttributeDefinition(
            name = "Codec order",
            description = "Codecs by name, the one offered first in front; those not named follow.",
            required = false)
    String[] codec() default {"OPUS", "G722", "PCMA", "PCMU"};

    @AttributeDefinition(
            name = "Codec grace",
            description =
                    "Seconds for which a call waits, silent, for a codec that was removed and has no substitute, before it ends.",
            min = "0",
            max = "600",
            required = false)
    int codec$_$grace() default 10;
}
