// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.park;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.app-park.cfg}. */
@ObjectClassDefinition(
        name = "Call park",
        description =
                "Places where calls wait with music until somebody of the house fetches them, from any telephone.")
public @interface ParkSettings {

    @AttributeDefinition(
            name = "Number",
            description =
                    "Finds a free place: call it, hear the place, and transfer to it; a blind transfer parks without a word.",
            required = false)
    String[] number() default {"70"};

    @AttributeDefinition(
            name = "Places",
            description =
                    "The number of each place. A transfer to it parks a call there, dialling it fetches the call.",
            required = false)
    String[] place() default {"71", "72", "73", "74", "75", "76", "77", "78", "79"};

    @AttributeDefinition(
            name = "Timeout",
            description = "Seconds after which whoever parked a call is rung, again and again while nobody fetches it.",
            min = "10",
            max = "3600",
            required = false)
    int timeout() default 120;

    @AttributeDefinition(
            name = "Ring",
            description = "Seconds that the telephone may ring then.",
            min = "5",
            max = "600",
            required = false)
    int ring() default 20;

    @AttributeDefinition(
            name = "Otherwise",
            description =
                    "Whom to ring when that telephone does not answer, or nobody is known who parked the call: device:NAME, app:NAME or"
                            + " number:N; empty keeps it parked and tries again.",
            required = false)
    String otherwise() default "";

    @AttributeDefinition(
            name = "Level",
            description = "Loudness of the music in dB below full scale.",
            min = "-40",
            max = "-3",
            required = false)
    int level() default -18;
}
