// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.speech.Announcer.Speaker;
import org.jackfield.api.speech.ModelInstaller.Model;
import org.jspecify.annotations.Nullable;

/** An engine that speaks: with which voice, why it cannot, and by which model where it needs one. */
public record VoiceJson(
        String engine,
        String voice,
        List<ChoiceJson> voices,
        @Nullable String trouble,
        long sentences,
        long failures,
        @Nullable ModelJson model) {

    /** One of its voices; {@code language} is a language tag. */
    public record ChoiceJson(String id, String title, String language) {}

    /** What it speaks by; {@code bytes} of {@code total} are here while one is being fetched. */
    public record ModelJson(
            @Nullable String file,
            @Nullable String sha256,
            long size,
            boolean fetching,
            long bytes,
            long total,
            @Nullable String trouble) {

        private static ModelJson of(Model model) {
            return new ModelJson(
                    given(model.file()),
                    given(model.sha256()),
                    model.bytes(),
                    model.fetching().isPresent(),
                    model.fetching().map(progress -> progress.bytes()).orElse(0L),
                    model.fetching().map(progress -> progress.total()).orElse(0L),
                    given(model.trouble()));
        }
    }

    public static VoiceJson of(Speaker speaker, Optional<Model> model) {
        return new VoiceJson(
                speaker.engine(),
                speaker.voice(),
                speaker.voices().stream()
                        .map(voice -> new ChoiceJson(voice.id(), voice.title(), voice.language()))
                        .toList(),
                given(speaker.trouble()),
                speaker.sentences(),
                speaker.failures(),
                model.map(ModelJson::of).orElse(null));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
