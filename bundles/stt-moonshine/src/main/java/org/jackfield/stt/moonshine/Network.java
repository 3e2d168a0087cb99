// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jackfield.api.speech.SpeechException;

/** Moonshine's two networks, on ONNX Runtime: one hears, the other writes. One thread at a time. */
final class Network implements AutoCloseable {

    /** In Hz. */
    static final int RATE = 16_000;

    /** Nobody says more of its pieces of text in a second; without a limit the network may repeat itself for ever. */
    private static final double MOST_A_SECOND = 6.5;

    private final OrtEnvironment environment;
    private final OrtSession encoder;
    private final OrtSession decoder;

    /**
     * Loads them.
     *
     * @param threads of the processor that listening may keep busy
     * @throws SpeechException if they do not work on this machine
     */
    Network(int threads) throws SpeechException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment = OrtEnvironment.getEnvironment("jackfield");
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            encoder = load("encoder.onnx", options);
            decoder = load("decoder.onnx", options);
        } catch (OrtException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new SpeechException("ONNX Runtime does not work on this machine: " + e.getMessage(), e);
        }
    }

    private OrtSession load(String name, OrtSession.SessionOptions options) throws OrtException {
        try (InputStream in = resource(name)) {
            return environment.createSession(in.readAllBytes(), options);
        } catch (IOException e) {
            throw new OrtException(name + " cannot be read: " + e.getMessage());
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(
                Network.class.getResourceAsStream("/moonshine/" + name), () -> name + " is missing in this bundle");
    }

    /**
     * Writes down an utterance, taking the likeliest piece of text at each step.
     *
     * @param pcm samples at {@link #RATE}
     * @return numbers of the vocabulary
     * @throws SpeechException if a network fails
     */
    Transcript write(short[] pcm) throws SpeechException, InterruptedException {
        float[] wave = wave(pcm);
        try (OnnxTensor sound = tensor(FloatBuffer.wrap(wave), 1, wave.length);
                OrtSession.Result heard = encoder.run(Map.of("input_values", sound));
                Writing writing = new Writing(environment, decoder, (OnnxTensor) heard.get(0))) {
            int[] tokens = new int[(int) Math.ceil(MOST_A_SECOND * wave.length / RATE)];
            int written = 0;
            double certainty = 0;
            while (written < tokens.length && writing.next()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                tokens[written++] = writing.token();
                certainty += writing.certainty();
            }
            return new Transcript(Arrays.copyOf(tokens, written), written == 0 ? 0 : certainty / written);
        } catch (OrtException e) {
            throw new SpeechException("Moonshine failed: " + e.getMessage(), e);
        }
    }

    /**
     * What it wrote.
     *
     * @param tokens numbers of the vocabulary
     * @param certainty mean of the logarithms of how likely each was; 0 is certain
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Transcript(int[] tokens, double certainty) {}

    /** From -1 to 1. */
    private static float[] wave(short[] pcm) {
        float[] wave = new float[pcm.length];
        for (int i = 0; i < pcm.length; i++) {
            wave[i] = pcm[i] / 32768f;
        }
        return wave;
    }

    private OnnxTensor tensor(FloatBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    @Override
    public void close() {
        try {
            encoder.close();
            decoder.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
