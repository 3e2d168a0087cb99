// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The writing network at work on one utterance. What it remembers of the sound is made by its first step and kept; what it remembers of its
 * own text grows with each step. All of it is outside the heap and let go of by {@link #close}.
 */
final class Writing implements AutoCloseable {

    private static final int BEGIN = 1;
    private static final int END = 2;
    private static final String MEMORY = "past_key_values.";
    private static final String NEXT_MEMORY = "present.";

    private final OrtEnvironment environment;
    private final OrtSession decoder;
    private final OnnxTensor heard;
    private final Map<String, OnnxTensor> nothing = new HashMap<>();
    private Optional<OrtSession.Result> first = Optional.empty();
    private Optional<OrtSession.Result> last = Optional.empty();
    private int token = BEGIN;
    private double certainty;

    /** @param heard what the hearing network made of the utterance; stays the caller's */
    Writing(OrtEnvironment environment, OrtSession decoder, OnnxTensor heard) throws OrtException {
        this.environment = environment;
        this.decoder = decoder;
        this.heard = heard;
        for (Map.Entry<String, NodeInfo> input : decoder.getInputInfo().entrySet()) {
            if (input.getKey().startsWith(MEMORY)) {
                nothing.put(input.getKey(), empty((TensorInfo) input.getValue().getInfo()));
            }
        }
    }

    /** A memory of nothing: batch, heads, length, width. */
    private OnnxTensor empty(TensorInfo info) throws OrtException {
        long[] shape = info.getShape();
        return OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), new long[] {0, shape[1], 1, shape[3]});
    }

    /** Writes one more piece of text; false at the end. */
    boolean next() throws OrtException {
        try (OnnxTensor ids =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {token}), new long[] {1, 1});
                OnnxTensor goesOn = OnnxTensor.createTensor(environment, new boolean[] {last.isPresent()})) {
            Map<String, OnnxTensor> inputs = new HashMap<>(memory());
            inputs.put("input_ids", ids);
            inputs.put("encoder_hidden_states", heard);
            inputs.put("use_cache_branch", goesOn);
            keep(decoder.run(inputs));
        }
        return token != END;
    }

    int token() {
        return token;
    }

    /** Logarithm of how likely the last piece is. */
    double certainty() {
        return certainty;
    }

    private Map<String, OnnxTensor> memory() {
        if (last.isEmpty()) {
            return nothing;
        }
        Map<String, OnnxTensor> memory = new HashMap<>();
        for (String name : nothing.keySet()) {
            OrtSession.Result from = (name.contains(".encoder.") ? first : last).orElseThrow();
            String next = NEXT_MEMORY + name.substring(MEMORY.length());
            memory.put(name, (OnnxTensor) from.get(next).orElseThrow());
        }
        return memory;
    }

    private void keep(OrtSession.Result result) {
        if (first.isEmpty()) {
            first = Optional.of(result);
        } else if (!last.equals(first)) {
            last.ifPresent(OrtSession.Result::close);
        }
        last = Optional.of(result);
        choose(((OnnxTensor) result.get("logits").orElseThrow()).getFloatBuffer());
    }

    private void choose(FloatBuffer logits) {
        int best = 0;
        for (int i = 1; i < logits.capacity(); i++) {
            best = logits.get(i) > logits.get(best) ? i : best;
        }
        double sum = 0;
        for (int i = 0; i < logits.capacity(); i++) {
            sum += Math.exp(logits.get(i) - logits.get(best));
        }
        token = best;
        certainty = -Math.log(sum);
    }

    @Override
    public void close() {
        if (!last.equals(first)) {
            last.ifPresent(OrtSession.Result::close);
        }
        first.ifPresent(OrtSession.Result::close);
        nothing.values().forEach(OnnxTensor::close);
    }
}
