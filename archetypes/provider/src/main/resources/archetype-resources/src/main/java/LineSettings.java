package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of a line: {@code etc/jackfield.provider-NAME.cfg}. */
@ObjectClassDefinition(name = "Line", description = "A line of this provider.")
public @interface LineSettings {

    @AttributeDefinition(name = "Host", description = "Host name or address of the provider.")
    String host();

    @AttributeDefinition(name = "User", description = "The account, which is also the number that others see.")
    String user();

    @AttributeDefinition(name = "Password", description = "Of the account.", type = AttributeType.PASSWORD)
    String password();

    @AttributeDefinition(name = "Calls at most", description = "0 sets no limit.", min = "0", max = "1000")
    int max$_$calls() default 0;
}
