package ${package};

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jackfield.api.speech.Speech;

/** A telegraph key. */
final class Key {

    private static final int RATE = 8000;
    private static final int DOT = RATE * 60 / 1000;
    private static final int PITCH = 600;

    private Key() {}

    /** A text in Morse code. */
    static Speech speech(String text) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (char letter : text.toCharArray()) {
            for (char sign : Morse.code(letter).toCharArray()) {
                press(sound, sign == '-' ? 3 * DOT : DOT);
                wait(sound, DOT);
            }
            wait(sound, letter == ' ' ? 4 * DOT : 2 * DOT);
        }
        short[] pcm = new short[sound.size() / 2];
        ByteBuffer.wrap(sound.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(pcm);
        return new Speech(pcm, RATE);
    }

    private static void press(ByteArrayOutputStream sound, int samples) {
        for (int i = 0; i < samples; i++) {
            short sample = (short) (8000 * Math.sin(2 * Math.PI * PITCH * i / RATE));
            sound.write(sample);
            sound.write(sample >> 8);
        }
    }

    private static void wait(ByteArrayOutputStream sound, int samples) {
        sound.writeBytes(new byte[2 * samples]);
    }
}
