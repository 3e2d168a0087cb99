// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;

/** Kokoro's network, on ONNX Runtime. One thread at a time. */
final class KokoroModel implements AutoCloseable {

    private static final int RATE = 24_000;

    /** What its inputs are called: in newer exports and in older ones. */
    private static final List<String> IDS = List.of("input_ids", "tokens");

    private static final List<String> STYLE = List.of("style");
    private static final List<String> SPEED = List.of("speed");

    private final OrtSession session;
    private final String ids;
    private final String style;
    private final String speed;

    /**
     * Loads it.
     *
     * @param threads of the processor that one sentence may keep busy
     * @throws SpeechException if that is no Kokoro
     */
    KokoroModel(Path file, int threads) throws SpeechException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            session = OrtEnvironment.getEnvironment("jackfield").createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new SpeechException(file + " is no model that ONNX Runtime can load: " + e.getMessage(), e);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new SpeechException("ONNX Runtime does not work on this machine: " + e.getMessage(), e);
        }
        try {
            Map<String, NodeInfo> inputs = session.getInputInfo();
            ids = named(inputs, IDS, file);
            style = named(inputs, STYLE, file);
            speed = named(inputs, SPEED, file);
        } catch (OrtException | SpeechException e) {
            close();
            throw e instanceof SpeechException known
                    ? known
                    : new SpeechException(file + " tells nothing of itself.", e);
        }
    }

    private static String named(Map<String, NodeInfo> inputs, List<String> names, Path file) throws SpeechException {
        return names.stream()
                .filter(inputs::containsKey)
                .findFirst()
                .orElseThrow(() -> new SpeechException(file + " is no Kokoro: it has no input called " + names.get(0)
                        + ", but " + inputs.keySet() + "."));
    }

    /**
     * Speaks.
     *
     * @param phonemes their ids, without those that frame a sentence
     * @throws SpeechException if the network fails, or makes nothing
     */
    Speech speak(int[] phonemes, Style voice, double pace) throws SpeechException {
        long[] framed = new long[phonemes.length + 2];
        for (int i = 0; i < phonemes.length; i++) {
            framed[i + 1] = phonemes[i];
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put(
                    ids, OnnxTensor.createTensor(environment, LongBuffer.wrap(framed), new long[] {1, framed.length}));
            float[] row = voice.row(phonemes.length);
            inputs.put(style, OnnxTensor.createTensor(environment, FloatBuffer.wrap(row), new long[] {1, row.length}));
            inputs.put(
                    speed,
                    OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[] {(float) pace}), new long[] {1}));
            try (OrtSession.Result result = session.run(inputs)) {
                return speech(((OnnxTensor) result.get(0)).getFloatBuffer());
            }
        } catch (OrtException e) {
            throw new SpeechException("Kokoro failed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static Speech speech(FloatBuffer wave) throws SpeechException {
        if (!wave.hasRemaining()) {
            throw new SpeechException("Kokoro said nothing.");
        }
        short[] pcm = new short[wave.remaining()];
        for (int i = 0; i < pcm.length; i++) {
            float sample = Math.max(-1, Math.min(1, wave.get(i)));
            pcm[i] = (short) Math.round(sample * Short.MAX_VALUE);
        }
        return new Speech(pcm, RATE);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
