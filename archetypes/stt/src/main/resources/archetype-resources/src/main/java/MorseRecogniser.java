package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechRecogniser;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Reads Morse code. The higher its ranking, the earlier it is asked. */
@Component(
        configurationPid = "jackfield.${artifactId}",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.ranking:Integer=5")
@Designate(ocd = MorseSettings.class)
public final class MorseRecogniser implements SpeechRecogniser, SettingsOwner<MorseSettings> {

    private static final int RATE = 8000;

    /** 5 ms. */
    private static final int BLOCK = RATE / 200;

    /** In dots; a dash has three, a pause between letters too, and one between words seven. */
    private static final int LONG = 2;

    private static final int WORD = 5;

    private volatile int softest = 300;

    @Override
    public String name() {
        return "${artifactId.replaceFirst("stt-", "")}";
    }

    /** An engine that lacks something says here what to do about it. */
    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public int rate() {
        return RATE;
    }

    @Override
    public String recognise(Speech utterance) throws SpeechException {
        if (utterance.rate() != RATE) {
            throw new SpeechException("Morse code is read at " + RATE + " Hz, not at " + utterance.rate() + ".");
        }
        List<Integer> runs = runs(utterance.pcm());
        int dot = dot(runs);
        StringBuilder code = new StringBuilder();
        for (int run : runs) {
            if (run > 0) {
                code.append(run > LONG * dot ? '-' : '.');
            } else if (-run > WORD * dot) {
                code.append('/');
            } else if (-run > LONG * dot) {
                code.append(' ');
            }
        }
        return Morse.text(code.toString());
    }

    /** How long sound and silence last, in blocks; silence is negative. */
    private List<Integer> runs(short[] pcm) {
        List<Integer> runs = new ArrayList<>();
        int run = 0;
        for (int begin = 0; begin + BLOCK <= pcm.length; begin += BLOCK) {
            int loudest = 0;
            for (int i = begin; i < begin + BLOCK; i++) {
                loudest = Math.max(loudest, Math.abs(pcm[i]));
            }
            int step = loudest > softest ? 1 : -1;
            if (run != 0 && run > 0 != step > 0) {
                runs.add(run);
                run = 0;
            }
            run += step;
        }
        runs.add(run);
        return runs;
    }

    /** The shortest sound. */
    private static int dot(List<Integer> runs) {
        return runs.stream().mapToInt(run -> run).filter(run -> run > 1).min().orElse(1);
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
    public Class<MorseSettings> type() {
        return MorseSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, MorseSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, MorseSettings settings) {
        softest = settings.softest();
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
