// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of Opus: {@code etc/jackfield.codec-opus.cfg}. */
@ObjectClassDefinition(name = "Opus", description = "How speech is encoded; for legs that begin from now on.")
public @interface OpusSettings {

    @AttributeDefinition(
            name = "Bit rate",
            description =
                    "In bit/s for the full band; narrower bands take their share of it. Less if the far end asks for less.",
            min = "6000",
            max = "128000",
            required = false)
    int bitrate() default 32_000;

    @AttributeDefinition(
            name = "Complexity",
            description = "How hard the encoder tries, 0 to 10: 10 costs about twice what 5 costs.",
            min = "0",
            max = "10",
            required = false)
    int complexity() default 5;

    @AttributeDefinition(
            name = "Forward error correction",
            description =
                    "Whether packets tell again, in rough, of the one before when the far end reports loss and can use it.",
            required = false)
    boolean fec() default true;

    @AttributeDefinition(
            name = "Discontinuous transmission",
            description = "Whether little is sent while nobody speaks, if the far end agrees.",
            required = false)
    boolean dtx() default false;

    @AttributeDefinition(
            name = "Library",
            description = "File of a libopus of the system; empty for the one that is shipped.",
            required = false)
    String library() default "";
}
