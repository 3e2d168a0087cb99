// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jackfield.api.speech.Piece;

/** Makes runs of pieces: what is speech and follows each other is said in one breath. For one thread. */
final class Script {

    private static final int HUNDRED = 100;
    private static final int TEENS = 20;

    private final PromptBook book;
    private final String language;

    /** Of prompts and numbers: the same, where they are written in it. */
    private final String own;

    private final SortedMap<String, String> texts;
    private final List<Run> runs = new ArrayList<>();

    // What is gathered for the next run.
    private String spoken = "";
    private final StringBuilder text = new StringBuilder();
    private final List<String> ids = new ArrayList<>();
    private Optional<String> unrecorded = Optional.empty();

    private Script(PromptBook book, String language) {
        this.book = book;
        this.language = language;
        this.own = book.written(language);
        this.texts = book.texts(language);
    }

    static List<Run> runs(List<Piece> pieces, PromptBook book, String language) {
        Script script = new Script(book, language);
        pieces.forEach(script::add);
        script.flush();
        return script.runs;
    }

    private void add(Piece piece) {
        if (piece instanceof Piece.Words words) {
            say(words.text(), language);
            unrecorded = Optional.of(words.text());
        } else if (piece instanceof Piece.Prompt prompt) {
            say(
                    Optional.ofNullable(texts.get(prompt.id()))
                            .orElseThrow(() -> new IllegalArgumentException("There is no prompt " + prompt.id())),
                    own);
            ids.add(prompt.id());
        } else if (piece instanceof Piece.Count count) {
            say(String.valueOf(count.number()), own);
            count(count.number());
        } else if (piece instanceof Piece.Digits digits) {
            say(String.join(", ", digits.digits().split("")), own);
            digits.digits().chars().mapToObj(Script::digit).forEach(ids::add);
        } else if (piece instanceof Piece.Recorded recorded) {
            flush();
            runs.add(new Run(language, List.of(), () -> read(recorded.file())));
        }
    }

    private void say(String words, String tongue) {
        if (!tongue.equals(spoken)) {
            flush();
            spoken = tongue;
        }
        text.append(text.isEmpty() ? "" : " ").append(words.strip());
    }

    private static String digit(int digit) {
        return switch (digit) {
            case '*' -> "star";
            case '#' -> "pound";
            default -> Character.toString(digit);
        };
    }

    private void count(int number) {
        int rest = number % HUNDRED;
        if (number >= HUNDRED) {
            ids.add(String.valueOf(number / HUNDRED));
            ids.add("hundred");
            if (rest == 0) {
                return;
            }
        }
        if (rest <= TEENS || rest % 10 == 0) {
            ids.add(String.valueOf(rest));
        } else {
            ids.add(String.valueOf(rest - rest % 10));
            ids.add(String.valueOf(rest % 10));
        }
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        List<String> recorded = List.copyOf(ids);
        Optional<String> missing = unrecorded;
        runs.add(new Run(spoken, Sentences.of(text.toString(), spoken), () -> {
            if (missing.isPresent()) {
                throw new RecordingException("No voice can say: " + missing.get());
            }
            return book.recordings(recorded);
        }));
        text.setLength(0);
        ids.clear();
        unrecorded = Optional.empty();
    }

    private static List<Samples> read(Path path) throws RecordingException {
        try (InputStream file = Files.newInputStream(path)) {
            return List.of(
                    Samples.of(Level.of(AudioFile.read(file, path.getFileName().toString())), 0));
        } catch (IOException e) {
            throw new RecordingException(path + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
