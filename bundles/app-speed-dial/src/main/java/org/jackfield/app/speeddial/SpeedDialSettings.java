// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.speeddial;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.speed-dial-NAME.cfg}. */
@ObjectClassDefinition(
        name = "Speed dial",
        description =
                "A short number that everybody here dials for a long one, or a name, with the rights of whoever dials it.")
public @interface SpeedDialSettings {

    @AttributeDefinition(name = "Number", description = "What is dialled.")
    String[] number();

    @AttributeDefinition(name = "Target", description = "Whom it calls: number:N, device:NAME or app:NAME.")
    String target();
}
