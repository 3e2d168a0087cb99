// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the wire, {@code etc/jackfield.rtp.cfg}. */
@ObjectClassDefinition(
        name = "Sound on the wire",
        description = "The UDP ports of RTP and RTCP. Changes hold for new calls; open ones keep their ports.")
public @interface RtpSettings {

    @AttributeDefinition(
            name = "First port",
            required = false,
            description = "First UDP port of the range; 0 takes the instance's, 16384 plus JACKFIELD_PORT_OFFSET",
            min = "0",
            max = "65534")
    int port$_$first() default 0;

    @AttributeDefinition(
            name = "Last port",
            required = false,
            description = "Last UDP port of the range; 0 takes the instance's, 32767 plus JACKFIELD_PORT_OFFSET."
                    + " A call between two phones takes four ports.",
            min = "0",
            max = "65535")
    int port$_$last() default 0;
}
