// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of Opus: {@code etc/jackfield.codec-opus.cfg}. */
@ObjectClassDefinition(name = "Opus", description = "How the codec Opus encodes.")
public @interface OpusSettings {

    @AttributeDefinition(
            name = "Bit rate",
            description = "Bit/s of sound at 48 kHz, 6000 to 128000; at 16 kHz three quarters of it, at 8 kHz half.",
            min = "6000",
            max = "128000",
            required = false)
    int bitrate() default 32_000;

    @AttributeDefinition(
            name = "Complexity",
            description = "Effort of the encoder, 0 to 10: more sounds better at the same bit rate and costs more.",
            min = "0",
            max = "10",
            required = false)
    int complexity() default 5;

    @AttributeDefinition(
            name = "Redundancy",
            description = "Whether each packet repeats the one before it, coarsely, for far ends that report losses.",
            required = false)
    boolean fec() default true;

    @AttributeDefinition(
            name = "Nothing in silence",
            description = "Whether nothing is sent while nobody speaks, to far ends that ask for it (usedtx=1).",
            required = false)
    boolean dtx() default false;

    @AttributeDefinition(
            name = "Library",
            description = "File of a libopus of the system; empty for the one that is shipped.",
            required = false)
    String library() default "";
}
