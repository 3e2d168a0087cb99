// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The appliance's own prompts: what they say in each language, and how they were recorded. Any thread. */
final class PromptBook {

    /** Every prompt is written in it, and recorded. */
    private static final String FIRST = "en";

    private static final String PLACE = "/prompts/";

    /** Between recordings that follow each other, in ms. */
    private static final int PAUSE = 60;

    private final Map<String, SortedMap<String, String>> texts = new ConcurrentHashMap<>();
    private final Map<String, Samples> recordings = new ConcurrentHashMap<>();

    /** What the prompts say; those that are not translated say it in English. */
    SortedMap<String, String> texts(String language) {
        return texts.computeIfAbsent(primary(language), PromptBook::load);
    }

    /** The language in which they are said to those who ask for one: that, or English. */
    String written(String language) {
        return PromptBook.class.getResource(PLACE + primary(language) + ".properties") == null ? FIRST : language;
    }

    private static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    }

    private static SortedMap<String, String> load(String language) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String name : List.of(FIRST, language)) {
            try (InputStream file = PromptBook.class.getResourceAsStream(PLACE + name + ".properties")) {
                if (file != null) {
                    found.putAll(read(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Collections.unmodifiableSortedMap(found);
    }

    private static Map<String, String> read(InputStream file) throws IOException {
        Properties lines = new Properties();
        try (Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            lines.load(text);
        }
        Map<String, String> found = new TreeMap<>();
        lines.stringPropertyNames().forEach(key -> found.put(key, lines.getProperty(key)));
        return found;
    }

    /**
     * Recordings one after another.
     *
     * @param ids of prompts, numbers and digits
     * @throws RecordingException if one of them is not recorded
     */
    List<Samples> recordings(List<String> ids) throws RecordingException {
        List<Samples> found = new ArrayList<>();
        for (String id : ids) {
            found.add(Optional.ofNullable(recording(id))
                    .orElseThrow(() -> new RecordingException("No voice can say it, and " + id + " is not recorded.")));
        }
        return found;
    }

    private @Nullable Samples recording(String id) throws RecordingException {
        Samples known = recordings.get(id);
        if (known != null) {
            return known;
        }
        try (InputStream file = PromptBook.class.getResourceAsStream(PLACE + FIRST + "/" + id + ".wav")) {
            if (file == null) {
                return null;
            }
            Samples read = Samples.of(Level.of(AudioFile.read(file, id)), PAUSE);
            recordings.put(id, read);
            return read;
        } catch (IOException e) {
            throw new RecordingException(id + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
