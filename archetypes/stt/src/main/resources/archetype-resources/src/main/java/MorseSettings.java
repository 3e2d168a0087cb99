package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the recogniser: {@code etc/jackfield.${artifactId}.cfg}. */
@ObjectClassDefinition(name = "Morse code", description = "Reads Morse code.")
public @interface MorseSettings {

    @AttributeDefinition(name = "Softest", description = "What is softer than this is a pause, in samples of 16 bit.", min = "10", max = "10000")
    int softest() default 300;
}
