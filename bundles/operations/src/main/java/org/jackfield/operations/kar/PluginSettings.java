// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.kar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.plugins.cfg}. */
@ObjectClassDefinition(name = "Plug-ins", description = "Which plug-ins may be uploaded")
public @interface PluginSettings {

    @AttributeDefinition(
            name = "Signature",
            description = "Whether an uploaded KAR file must be signed by somebody who is trusted",
            options = {@Option(label = "off", value = "off"), @Option(label = "required", value = "required")})
    String signature() default "off";

    @AttributeDefinition(
            name = "Trusted signers",
            description =
                    "A PEM file with the certificates that signatures must lead to, in the folder of the settings or with its whole path",
            required = false)
    String trusted$_$signers() default "plugin-signers.pem";
}
