// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.console;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The console's files, as the build put them into the bundle. Kept in memory: there are few and they never change. */
final class ConsoleFiles {

    private static final String INDEX = "index.html";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    /** One file; {@code hash} is the SHA-256 of its content in hexadecimal. */
    record Asset(byte[] content, String type, String hash) {

        String tag() {
            return '"' + hash + '"';
        }

        boolean page() {
            return type.startsWith("text/html");
        }
    }

    /** Where the files are. */
    @FunctionalInterface
    interface Source {

        /** Opens a file by its path inside the console; null if there is none. */
        @Nullable
        InputStream open(String name);
    }

    private final Source source;
    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

    ConsoleFiles(Source source) {
        this.source = source;
    }

    /** The file of a path; a path that looks like a page of the console is answered with its one page. */
    Optional<Asset> find(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        if (name.contains("..") || name.contains("//") || name.contains("\\")) {
            return Optional.empty();
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        return load(last.indexOf('.') < 0 ? INDEX : name);
    }

    private Optional<Asset> load(String name) {
        Asset known = loaded.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream file = source.open(name)) {
            if (file == null) {
                return Optional.empty();
            }
            byte[] content = file.readAllBytes();
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            Asset asset = new Asset(content, type, hash(content));
            loaded.put(name, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
