// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.call.cfg}: what holds for every call. */
@ObjectClassDefinition(name = "Calls", description = "What holds for every call.")
public @interface CallSettings {

    @AttributeDefinition(
            name = "Ring timeout",
            description = "Seconds that a destination may ring where its rule says nothing.",
            required = false,
            min = "1",
            max = "3600")
    int ring$_$timeout() default Limits.RING_SECONDS;

    @AttributeDefinition(
            name = "Longest call",
            description =
                    "Seconds after which a call is ended, so that a forgotten one does not run up a bill; 0 for never.",
            required = false,
            min = "0",
            max = "604800")
    int max$_$duration() default Limits.MAX_SECONDS;

    @AttributeDefinition(
            name = "Media timeout",
            description =
                    "Seconds without any sound from a party after which it is asked for a sign of life; one that gives"
                            + " none is hung up. 0 never asks.",
            required = false,
            min = "0",
            max = "3600")
    int media$_$timeout() default Limits.MEDIA_SECONDS;

    @AttributeDefinition(
            name = "Silence limit",
            description =
                    "Seconds without any sound from a party after which it is hung up even if it gives signs of life. 0"
                            + " for never, because a muted telephone may send nothing at all.",
            required = false,
            min = "0",
            max = "86400")
    int silence$_$limit() default Limits.SILENCE_SECONDS;
}
