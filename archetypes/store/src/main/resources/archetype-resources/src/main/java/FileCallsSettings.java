package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the store: {@code etc/jackfield.${artifactId}.cfg}. */
@ObjectClassDefinition(name = "Store in files", description = "Keeps call records and registrations in two files.")
public @interface FileCallsSettings {

    @AttributeDefinition(
            name = "Calls at most",
            description = "How many calls are kept; the oldest go first.",
            min = "1",
            max = "100000")
    int calls() default 10_000;
}
