// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page may load (W3C Content Security Policy). Lit puts its styles into constructed style sheets, which need no exception;
 * icons come as {@code data:} and are read as a page reads any other file.
 */
public final class ContentPolicy {

    /** Name of the header. */
    public static final String HEADER = "Content-Security-Policy";

    /** For everything but pages with scripts in them. */
    public static final String PLAIN = with("");

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    /** For a page of ours: what stands in its own script elements, such as its import map, is allowed by digest. */
    public static String of(byte[] page) {
        StringBuilder digests = new StringBuilder();
        Matcher inline = INLINE.matcher(new String(page, StandardCharsets.UTF_8));
        while (inline.find()) {
            digests.append(" 'sha256-").append(digest(inline.group(1))).append('\'');
        }
        return with(digests.toString());
    }

    private static String with(String digests) {
        return "default-src 'none'; script-src 'self'" + digests
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' data:;"
                + " media-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String digest(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
