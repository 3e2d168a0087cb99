// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jackfield.api.speech.ModelInstaller.Model;
import org.jackfield.api.speech.ModelInstaller.Progress;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechModel;

/** The model of one engine, and how another takes its place. One thread at a time installs, any looks. */
final class ModelInstall {

    private static final int BLOCK = 1 << 16;

    private final SpeechModel model;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long total;
    private volatile String trouble = "";

    ModelInstall(SpeechModel model) {
        this.model = model;
    }

    SpeechModel model() {
        return model;
    }

    /** @throws IllegalArgumentException if one is being installed already */
    void begin() {
        if (!busy.compareAndSet(false, true)) {
            throw new IllegalArgumentException("A model of " + model.engine() + " is being installed already.");
        }
        bytes.set(0);
        total = 0;
        trouble = "";
    }

    /** It could not even be begun. */
    void failed(String why) {
        trouble = why;
        busy.set(false);
    }

    /**
     * Stores it, tries it and puts it in place; the end of what {@link #begin} began.
     *
     * @param length its size if it is known, else 0
     */
    void install(InputStream file, long length, Optional<String> sha256) throws SpeechException {
        total = length;
        Path part = model.place().resolveSibling(model.place().getFileName() + ".part");
        try {
            Files.createDirectories(part.getParent());
            String digest = store(file, part);
            Optional<String> wanted =
                    sha256.map(text -> text.strip().toLowerCase(Locale.ROOT)).filter(text -> !text.isEmpty());
            if (wanted.isPresent() && !wanted.get().equals(digest)) {
                throw new SpeechException("The file has the SHA-256 " + digest + ", not " + wanted.get()
                        + ": it was changed on its way, or is another one.");
            }
            model.check(part);
            Files.move(part, model.place(), StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(note(), digest + "\n");
            model.renew();
        } catch (IOException e) {
            throw failed(new SpeechException("It could not be stored at " + model.place() + ": " + e.getMessage(), e));
        } catch (SpeechException e) {
            throw failed(e);
        } finally {
            delete(part);
            busy.set(false);
        }
    }

    private SpeechException failed(SpeechException e) {
        trouble = String.valueOf(e.getMessage());
        return e;
    }

    private String store(InputStream file, Path part) throws IOException {
        try (DigestInputStream in = new DigestInputStream(file, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(part)) {
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                out.write(block, 0, length);
                bytes.addAndGet(length);
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }

    private Path note() {
        return model.place().resolveSibling(model.place().getFileName() + ".sha256");
    }

    Model view() {
        Optional<Path> file = model.file();
        Optional<Progress> progress = busy.get() ? Optional.of(new Progress(bytes.get(), total)) : Optional.empty();
        return new Model(
                model.engine(),
                file.map(Path::toString).orElse(""),
                file.filter(model.place()::equals).map(there -> digest()).orElse(""),
                file.map(ModelInstall::size).orElse(0L),
                progress,
                trouble);
    }

    private String digest() {
        try {
            return Files.exists(note())
                    ? Files.readString(note(), StandardCharsets.US_ASCII).strip()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
