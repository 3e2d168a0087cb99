package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the voice: {@code etc/jackfield.${artifactId}.cfg}. */
@ObjectClassDefinition(name = "Morse code", description = "Speaks in Morse code.")
public @interface MorseSettings {

    @AttributeDefinition(name = "Pitch", description = "Of its tone, in Hz.", min = "300", max = "3000")
    int pitch() default 600;
}
