package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the gate: {@code etc/jackfield.${artifactId}.cfg}. */
@ObjectClassDefinition(name = "Noise gate", description = "Makes soft what is softer than speech.")
public @interface GateSettings {

    @AttributeDefinition(
            name = "Threshold",
            description = "What is softer than this, in dB relative to full scale, is made softer still.",
            min = "-80",
            max = "-20")
    int threshold() default -50;
}
