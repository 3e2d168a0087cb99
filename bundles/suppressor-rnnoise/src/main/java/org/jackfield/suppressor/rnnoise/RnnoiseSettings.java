// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.rnnoise;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of RNNoise: {@code etc/jackfield.suppressor-rnnoise.cfg}. */
@ObjectClassDefinition(name = "RNNoise", description = "Takes noise out of speech by a neural network.")
public @interface RnnoiseSettings {

    @AttributeDefinition(
            name = "Library",
            description = "File of a librnnoise of the system, 0.1 or 0.2; empty for the one that is shipped.",
            required = false)
    String library() default "";
}
