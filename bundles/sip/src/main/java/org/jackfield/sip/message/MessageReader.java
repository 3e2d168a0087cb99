// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads messages: cuts them, asks the {@link Grammar}, and applies the rules that hold for every method (RFC 3261, 8.2 and
 * 18.3). Any thread.
 */
public final class MessageReader {

    private static final List<String> SINGLE =
            List.of("from", "to", "call-id", "cseq", "max-forwards", "content-length");

    private static final Pattern VERSION = Pattern.compile("SIP/\\d+\\.\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.+");
    private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");

    private final Grammar grammar;

    public MessageReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Reads one message. Of a connection it must be whole; what follows the body in a datagram is left out. */
    public Reading read(byte[] data, Flow flow) {
        Optional<MessageText> cut = MessageText.cut(data);
        if (cut.isEmpty()) {
            return new Reading.Junk("not SIP");
        }
        MessageText text = cut.get();
        return text.response() ? response(text, flow) : request(text, flow);
    }

    private Reading request(MessageText text, Flow flow) {
        String[] line = text.startLine().split(" ", -1);
        String method = line[0];
        if (text.vias().isEmpty()) {
            return new Reading.Junk("no Via");
        }
        if (method.equals("ACK")) {
            Reading reading = checkedRequest(text, line, flow);
            return reading instanceof Reading.Faulty faulty ? new Reading.Junk(faulty.reason()) : reading;
        }
        return checkedRequest(text, line, flow);
    }

    private Reading checkedRequest(MessageText text, String[] line, Flow flow) {
        String version = line[line.length - 1];
        if (line.length == 3
                && !version.equalsIgnoreCase("SIP/2.0")
                && VERSION.matcher(version).matches()) {
            return new Reading.Faulty(text, 505, "");
        }
        Optional<String> wrong = fault(text, line);
        if (wrong.isPresent()) {
            return new Reading.Faulty(text, 400, wrong.get());
        }
        Optional<Via> via = Via.parse(text.vias().get(0));
        Optional<byte[]> body = body(text, flow);
        if (via.isEmpty() || body.isEmpty()) {
            return new Reading.Faulty(text, 400, via.isEmpty() ? "Malformed Via" : "Content-Length does not fit");
        }
        Optional<SipUri> uri = SipUri.parse(line[1]);
        if (uri.isEmpty() || !uri.get().headers().isEmpty()) {
            return uri.isEmpty() && otherScheme(line[1])
                    ? new Reading.Faulty(text, 416, "")
                    : new Reading.Faulty(text, 400, "Malformed Request-URI");
        }
        return new Reading.Request(new TextRequest(text, body.get(), flow, uri.get(), via.get()));
    }

    private static boolean otherScheme(String uri) {
        Matcher scheme = ANY_SCHEME.matcher(uri);
        return scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    private Optional<String> fault(MessageText text, String[] line) {
        if (line.length != 3 || !line[2].equalsIgnoreCase("SIP/2.0")) {
            return Optional.of("Malformed request line");
        }
        Optional<String> common = commonFault(text);
        if (common.isPresent()) {
            return common;
        }
        List<String> sequence = Scanner.words(text.first("cseq"));
        if (sequence.size() != 2 || !sequence.get(1).equals(line[0])) {
            return Optional.of("CSeq method does not match");
        }
        String forwards = text.first("max-forwards");
        if (!forwards.isEmpty()
                && TextMessage.number(forwards).filter(n -> n <= 255).isEmpty()) {
            return Optional.of("Max-Forwards must be 0 to 255");
        }
        if (text.vias().stream().anyMatch(via -> Via.parse(via).isEmpty())) {
            return Optional.of("Malformed Via");
        }
        return grammar.fault(text).or(() -> AddressRules.fault(text));
    }

    private static Optional<String> commonFault(MessageText text) {
        for (String name : SINGLE) {
            int count = text.values(name).size();
            boolean needed = !name.startsWith("max") && !name.startsWith("content");
            if (count > 1 || count == 0 && needed) {
                return Optional.of((count > 1 ? "More than one " : "Missing ") + name);
            }
        }
        Optional<Long> sequence =
                Scanner.words(text.first("cseq")).stream().findFirst().flatMap(TextMessage::number);
        if (sequence.filter(n -> n < 1L << 31).isEmpty()) {
            return Optional.of("CSeq number must be below 2**31");
        }
        return Optional.empty();
    }

    private Reading response(MessageText text, Flow flow) {
        String[] line = text.startLine().split(" ", 3);
        Optional<Integer> status = line.length > 1 ? status(line[1]) : Optional.empty();
        if (status.isEmpty()
                || !line[0].equalsIgnoreCase("SIP/2.0")
                || text.vias().isEmpty()) {
            return new Reading.Junk("malformed status line or no Via");
        }
        Optional<Via> via = Via.parse(text.vias().get(0));
        Optional<byte[]> body = body(text, flow);
        Optional<String> fault = commonFault(text).or(() -> grammar.fault(text));
        if (via.isEmpty() || body.isEmpty() || fault.isPresent()) {
            return new Reading.Junk(fault.orElse("malformed response"));
        }
        String reason = line.length > 2 ? line[2] : "";
        return new Reading.Response(new TextResponse(
                text, body.get(), flow, status.get(), reason, via.get().branch()));
    }

    private static Optional<Integer> status(String text) {
        return TextMessage.number(text).filter(n -> n >= 100 && n <= 699).map(Long::intValue);
    }

    /** The body as long as Content-Length says; empty if there is less of it (RFC 3261, 18.3). */
    private static Optional<byte[]> body(MessageText text, Flow flow) {
        byte[] rest = text.rest();
        String written = text.first("content-length");
        if (written.isEmpty()) {
            return Optional.of(flow.transport().streamed() ? new byte[0] : rest);
        }
        Optional<Long> length = TextMessage.number(written).filter(n -> n <= rest.length);
        return length.map(n -> n == rest.length ? rest : Arrays.copyOf(rest, n.intValue()));
    }
}
