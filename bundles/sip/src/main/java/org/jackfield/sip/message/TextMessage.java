// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What requests and responses that arrived have in common. What is asked often is read once. */
abstract class TextMessage implements SipMessage {

    private static final SipUri NOWHERE = SipUri.of("", "invalid", 0);

    private final MessageText text;
    private final NameAddress from;
    private final NameAddress to;
    private final long cseq;
    private final String method;
    private final byte[] body;
    private final Flow flow;

    TextMessage(MessageText text, byte[] body, Flow flow) {
        this.text = text;
        this.body = body;
        this.flow = flow;
        this.from = address(text.first("from"));
        this.to = address(text.first("to"));
        List<String> sequence = Scanner.words(text.first("cseq"));
        this.cseq = sequence.isEmpty() ? 0 : number(sequence.get(0)).orElse(0L);
        this.method = sequence.size() > 1 ? sequence.get(1) : "";
    }

    /** A scheme that we do not route (RFC 4475, 3.3.3) still has a tag. */
    private static NameAddress address(String value) {
        return NameAddress.parse(value)
                .orElseGet(() -> new NameAddress("", NOWHERE, Parameters.parse(afterUri(value))));
    }

    private static String afterUri(String value) {
        int close = value.indexOf('>');
        int semicolon = value.indexOf(';', Math.max(close, 0));
        return semicolon < 0 ? "" : value.substring(semicolon);
    }

    static Optional<Long> number(String text) {
        if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }

    MessageText text() {
        return text;
    }

    @Override
    public List<String> headers(String name) {
        return text.values(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public NameAddress from() {
        return from;
    }

    @Override
    public NameAddress to() {
        return to;
    }

    @Override
    public String callId() {
        return text.first("call-id");
    }

    @Override
    public long cseq() {
        return cseq;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String contentType() {
        if (body.length == 0) {
            return "";
        }
        String type = text.first("content-type");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public Flow flow() {
        return flow;
    }
}
