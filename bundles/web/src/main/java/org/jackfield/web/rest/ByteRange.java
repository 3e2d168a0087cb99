// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of something (RFC 9110, 14.1.2).
 *
 * @param first its first byte
 * @param last its last byte
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What a header asks for; empty for the whole: without a header, and with one that is not understood or asks for several
     * parts, which may be passed over.
     *
     * @throws Problem 416 if there is no such part
     */
    static Optional<ByteRange> of(@Nullable String header, long length) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        ByteRange part;
        if (range.group(1).isEmpty()) {
            long suffix = Long.parseLong(range.group(2));
            part = new ByteRange(Math.max(0, length - suffix), suffix == 0 ? -1 : length - 1);
        } else {
            long first = Long.parseLong(range.group(1));
            long last = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
            part = new ByteRange(first, Math.min(last, length - 1));
        }
        if (part.first() > part.last()) {
            throw new Problem(416, "There are only " + length + " bytes.");
        }
        return Optional.of(part);
    }

    long length() {
        return last - first + 1;
    }
}
