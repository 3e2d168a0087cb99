package ${package};

import java.util.List;
import java.util.Set;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Makes gates, one for each party. */
@Component(configurationPid = "jackfield.${artifactId}", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = GateSettings.class)
public final class GateFactory implements NoiseSuppressorFactory, SettingsOwner<GateSettings> {

    private static final SuppressorDescription DESCRIPTION =
            new SuppressorDescription("${artifactId.replaceFirst("suppressor-", "")}", Set.of(8000, 16_000, 48_000));

    private volatile int threshold = -50;

    @Override
    public SuppressorDescription description() {
        return DESCRIPTION;
    }

    /** A gate asks for the threshold with each frame, so that settings are followed in live calls. */
    @Override
    public NoiseSuppressor suppressor(int rate) {
        return new Gate(rate, () -> threshold);
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
    public Class<GateSettings> type() {
        return GateSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, GateSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, GateSettings settings) {
        threshold = settings.threshold();
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
