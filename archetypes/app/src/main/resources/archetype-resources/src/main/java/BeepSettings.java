package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the beeps: {@code etc/jackfield.${artifactId}.cfg}. */
@ObjectClassDefinition(name = "Beeps", description = "A service number that plays a tone, and another for each key.")
public @interface BeepSettings {

    @AttributeDefinition(name = "Number", description = "Internal numbers that reach it.", required = false)
    String[] number() default {"690"};

    @AttributeDefinition(
            name = "Level",
            description = "Loudness of the tones in dB relative to full scale; calls that begin later have it.",
            min = "-40",
            max = "-3")
    int level() default -15;
}
