// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts in what a value refers to: <code>${env:NAME}</code> an environment variable, <code>${file:PATH}</code> the first line of
 * a file (relative to {@code etc/}), <code>${NAME}</code> a system property. Only what is about to be applied is resolved;
 * files, REST and logs keep the reference.
 */
final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private static final int FILE_LIMIT = 4096;

    private final Path etc;
    private final Function<String, Optional<String>> environment;
    private final Function<String, Optional<String>> properties;

    Variables(Path etc, Function<String, Optional<String>> environment, Function<String, Optional<String>> properties) {
        this.etc = etc;
        this.environment = environment;
        this.properties = properties;
    }

    /** Variables of this process. */
    static Variables ofProcess(Path etc) {
        return new Variables(
                etc,
                name -> Optional.ofNullable(System.getenv(name)),
                name -> Optional.ofNullable(System.getProperty(name)));
    }

    /** Whether a value refers to something. */
    static boolean refers(String value) {
        return REFERENCE.matcher(value).find();
    }

    /**
     * The value with everything put in.
     *
     * @throws IllegalArgumentException with a sentence if something is not there; it never quotes what was found
     */
    String resolve(String value) {
        Matcher matcher = REFERENCE.matcher(value);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(lookUp(match.group(1))));
    }

    private String lookUp(String reference) {
        if (reference.startsWith("env:")) {
            String name = reference.substring("env:".length());
            return environment
                    .apply(name)
                    .orElseThrow(() -> new IllegalArgumentException("the environment variable " + name
                            + " is not set: set it and restart, or write the value here"));
        }
        if (reference.startsWith("file:")) {
            return firstLine(reference.substring("file:".length()));
        }
        return properties
                .apply(reference)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing is known as ${" + reference + "}: use ${env:NAME} or ${file:PATH}"));
    }

    private String firstLine(String name) {
        try {
            Path file = etc.resolve(name);
            if (Files.size(file) > FILE_LIMIT) {
                throw new IllegalArgumentException("the file " + name + " is too long to be a secret");
            }
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "the file " + name + " cannot be read: check its name and permissions", e);
        }
    }
}
