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

    @AttributeDefinition(
            name = "Noise suppression",
            description =
                    "Whether noise is taken out of what parties say: off, on, or auto, which is while their background is"
                            + " noisy. Calls with it are mixed and not relayed, which costs computing time.",
            required = false)
    String suppressor() default "off";

    @AttributeDefinition(
            name = "Noise suppressor",
            description = "Which suppressor is preferred, by name; empty for the best that is installed.",
            required = false)
    String suppressor$_$engine() default "";

    @AttributeDefinition(
            name = "Automatic gain",
            description =
                    "Whether all parties are brought to about the same loudness. Calls with it are mixed and not relayed.",
            required = false)
    boolean automatic$_$gain() default false;
}
