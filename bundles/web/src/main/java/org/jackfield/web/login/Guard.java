// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at a request and says who sent it. */
public final class Guard {

    private static final String BEARER = "bearer ";

    private Guard() {}

    /** Who sent this request. A token in the Authorization header goes before the cookie. */
    public static Visitor visitor(HttpServletRequest request, Sessions sessions) {
        InetAddress peer = address(request.getRemoteAddr());
        String forwarded = header(request, "X-Forwarded-For");
        boolean proxied = peer.isLoopbackAddress()
                && (!forwarded.isEmpty() || !header(request, "Forwarded").isEmpty());
        InetAddress from = proxied && !forwarded.isEmpty() ? forwardedBy(forwarded, peer) : peer;
        boolean secure = request.isSecure()
                || (peer.isLoopbackAddress()
                        && header(request, "X-Forwarded-Proto").equalsIgnoreCase("https"));
        String cookie = "jackfield-" + request.getLocalPort();
        String bearer = bearer(header(request, "Authorization"));
        String token = bearer.isEmpty() ? cookie(request, cookie) : bearer;
        Optional<Session> session = token.isEmpty() ? Optional.empty() : sessions.find(token);
        return new Visitor(
                session, token, from, peer.isLoopbackAddress() && !proxied, secure, foreign(request), cookie);
    }

    private static String header(HttpServletRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return value == null ? "" : value.strip();
    }

    private static String bearer(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    /** Browsers name the site on whose behalf they send what changes something (Fetch standard, Origin header). */
    private static boolean foreign(HttpServletRequest request) {
        String origin = header(request, "Origin");
        if (origin.isEmpty()) {
            String site = header(request, "Sec-Fetch-Site");
            return site.equals("cross-site") || site.equals("same-site");
        }
        try {
            @Nullable String authority = URI.create(origin).getAuthority();
            return authority == null || !authority.equalsIgnoreCase(header(request, "Host"));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** The last entry was written by the proxy in front of us; those before it by whoever liked to. */
    private static InetAddress forwardedBy(String forwarded, InetAddress peer) {
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9a-fA-F:.]+") ? address(last) : peer;
    }

    /** An address as the servlet container writes it; never a name that would have to be looked up. */
    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text.replaceFirst("%.*", "").replaceAll("[\\[\\]]", ""));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + text, e);
        }
    }
}
