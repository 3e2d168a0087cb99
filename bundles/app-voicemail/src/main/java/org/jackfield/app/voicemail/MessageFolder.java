// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one mailbox: for each message {@code ID.wav} with its sound and {@code ID.json} with its {@link Card}, which is written
 * last and deleted first, so that a message is there as a whole or not at all. Any thread; what is asked is answered from memory.
 */
final class MessageFolder {

    private static final Logger LOG = LoggerFactory.getLogger(MessageFolder.class);

    private static final String SOUND = ".wav";
    private static final String CARD = ".json";

    /** How the names of files end that are being written. */
    private static final String UNFINISHED = ".part";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, Card> cards = new ConcurrentHashMap<>();
    private volatile boolean greeted;

    MessageFolder(Path folder) {
        this.folder = folder;
    }

    /** Reads what is there, and clears away what was being written when the power failed. Blocks. */
    void load() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        greeted = Files.isRegularFile(greetingFile());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                } else if (name.endsWith(CARD)) {
                    read(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("The messages in {} cannot be read: {}; look after the folder", folder, e.toString());
        }
    }

    private void read(Path file) throws IOException {
        try {
            Card card = JSON.readValue(file.toFile(), Card.class);
            card.message("");
            card.due();
            if (Files.isRegularFile(sound(card.id()))) {
                cards.put(card.id(), card);
            }
        } catch (JacksonException | DateTimeException e) {
            LOG.warn("{} cannot be understood, its message is not listed: {}", file, e.getMessage());
        }
    }

    /** What lies in it. */
    List<Card> cards() {
        return List.copyOf(cards.values());
    }

    Optional<Card> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    /** Where the sound of a message lies. */
    Path sound(String id) {
        return folder.resolve(id + SOUND);
    }

    /** The greeting that was spoken by telephone, if there is one. */
    Optional<Path> greeting() {
        return greeted ? Optional.of(greetingFile()) : Optional.empty();
    }

    private Path greetingFile() {
        return folder.resolve("greeting" + SOUND);
    }

    /** Takes a greeting in place of the last one. */
    void greet(Path sound) throws IOException {
        replace(sound, greetingFile());
        greeted = true;
    }

    /** Where something may be written that is to be kept later. Makes the folder. */
    Path unfinished(String id) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(id + UNFINISHED);
    }

    /**
     * Takes a message in; it stays when the power fails.
     *
     * @param sound what was written to {@link #unfinished}, and is forced to the disk
     */
    void add(Card card, Path sound) throws IOException {
        replace(sound, sound(card.id()));
        try {
            write(card);
        } catch (IOException e) {
            Files.deleteIfExists(sound(card.id()));
            throw e;
        }
        cards.put(card.id(), card);
    }

    /** Puts a file in the place of another, or of none. */
    private void replace(Path made, Path place) throws IOException {
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force();
    }

    /** Changes what is noted of a message; false if it is not there. */
    synchronized boolean change(String id, UnaryOperator<Card> change) throws IOException {
        Card now = cards.get(id);
        if (now == null) {
            return false;
        }
        Card next = change.apply(now);
        if (!next.equals(now)) {
            write(next);
            cards.put(id, next);
        }
        return true;
    }

    private void write(Card card) throws IOException {
        Path next = unfinished(card.id() + CARD);
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(card));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw e;
        }
        replace(next, folder.resolve(card.id() + CARD));
    }

    /** Deletes a message; false if it is not there. */
    synchronized boolean delete(String id) throws IOException {
        if (!cards.containsKey(id)) {
            return false;
        }
        Files.deleteIfExists(folder.resolve(id + CARD));
        cards.remove(id);
        Files.deleteIfExists(sound(id));
        force();
        return true;
    }

    /** What the folder lists stays so when the power fails. */
    private void force() throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
