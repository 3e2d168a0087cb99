// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.emergency.cfg}: emergency calls. */
@ObjectClassDefinition(
        name = "Emergency calls",
        description =
                "Emergency numbers come before every rule, every device and every service, are dialled as they are, and"
                        + " no limit holds for them.")
public @interface EmergencySettings {

    @AttributeDefinition(
            name = "Numbers",
            description = "The emergency numbers. Take out those that are ordinary numbers where you are.",
            required = false)
    String[] numbers() default {"112", "911", "110", "999", "000"};

    @AttributeDefinition(
            name = "Target",
            description =
                    "Whom to dial, tried in order, those joined with + at once: provider:NAME, device:NAME, app:NAME. When"
                            + " none of them answers, and when none is named, every other provider is tried, those that are up first.",
            required = false)
    String[] target() default {};

    @AttributeDefinition(
            name = "Timeout",
            description = "Seconds that each target may ring before the next is tried.",
            required = false,
            min = "10",
            max = "3600")
    int timeout() default EmergencyPlan.TIMEOUT;
}
