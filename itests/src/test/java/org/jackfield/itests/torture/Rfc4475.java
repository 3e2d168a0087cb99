// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.torture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Takes the messages out of the RFC's text, whose appendix A holds them as an archive: tar, gzip, base64 between page breaks. */
final class Rfc4475 {

    private static final String BEGIN = "-- BEGIN MESSAGE ARCHIVE --";
    private static final String END = "-- END MESSAGE ARCHIVE --";
    private static final int BLOCK = 512;

    /** A file of the archive that is no case. */
    private static final String EXAMPLE = "test";

    private Rfc4475() {}

    /** @param text {@code rfc4475.txt.gz} */
    static Map<String, byte[]> messages(Path text) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(text))) {
            return files(archive(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] archive(String rfc) throws IOException {
        String section = rfc.substring(rfc.lastIndexOf(BEGIN) + BEGIN.length(), rfc.lastIndexOf(END));
        String letters = section.lines()
                .map(String::strip)
                .filter(line -> line.matches("[A-Za-z0-9+/=]+"))
                .collect(Collectors.joining());
        byte[] packed = Base64.getDecoder().decode(letters);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static Map<String, byte[]> files(byte[] tar) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int at = 0; at + BLOCK <= tar.length && tar[at] != 0; ) {
            String path = text(tar, at, 100);
            int size = Integer.parseInt(text(tar, at + 124, 12).strip(), 8);
            int body = at + BLOCK;
            String name = path.substring(path.lastIndexOf('/') + 1).replace(".dat", "");
            if (size > 0 && !name.equals(EXAMPLE)) {
                files.put(name, Arrays.copyOfRange(tar, body, body + size));
            }
            at = body + (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        return files;
    }

    private static String text(byte[] tar, int from, int most) {
        int end = from;
        while (end < from + most && tar[end] != 0) {
            end++;
        }
        return new String(tar, from, end - from, StandardCharsets.US_ASCII);
    }
}
