package ${package};

import java.util.List;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Answers with a tone, and with another one for each key. */
@Component(configurationPid = "jackfield.${artifactId}", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = BeepSettings.class)
public final class BeepApplication implements Application, SettingsOwner<BeepSettings> {

    private volatile List<String> numbers = List.of("690");
    private volatile int level = -15;

    /** As a target: {@code app:${artifactId.replaceFirst("app-", "")}}. */
    @Override
    public String name() {
        return "${artifactId.replaceFirst("app-", "")}";
    }

    @Override
    public List<String> numbers() {
        return numbers;
    }

    @Override
    public ApplicationLeg answer(ApplicationCall call) {
        return new BeepLeg(call, Short.MAX_VALUE * Math.pow(10, level / 20.0));
    }

    @Override
    public String kind() {
        return "${artifactId}";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<BeepSettings> type() {
        return BeepSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, BeepSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, BeepSettings settings) {
        numbers = List.of(settings.number());
        level = settings.level();
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
