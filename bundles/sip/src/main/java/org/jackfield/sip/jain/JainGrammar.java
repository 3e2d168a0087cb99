// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.jain;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.parser.ParserFactory;
import gov.nist.javax.sip.parser.RequestLineParser;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jackfield.sip.message.Grammar;
import org.jackfield.sip.message.MessageText;

/**
 * Judges by JAIN-SIP's parsers. Only the request line and the fields without which a message cannot be routed are judged: a
 * fault in any other field is as if the field were not there (RFC 3261, 16.3 and 20). Via, Call-ID, CSeq and the lengths are
 * judged by {@code MessageReader}, which needs their values.
 *
 * <p>Inside a call the same From, To and Contact come again and again: what was found good is remembered for a while, which
 * saves most of the work.
 *
 * <p>Any thread. A parser that fails in some other way than by saying so (they index into text freely) is a fault as well.
 */
public final class JainGrammar implements Grammar {

    static {
        CommonLogger.legacyLogger = new SilentLogger();
    }

    private final GoodValues lines = new GoodValues();
    private final Map<String, GoodValues> good = Map.of(
            "from", new GoodValues(),
            "to", new GoodValues(),
            "contact", new GoodValues(),
            "route", new GoodValues(),
            "record-route", new GoodValues(),
            "content-type", new GoodValues());

    @Override
    public Optional<String> fault(MessageText text) {
        String part = "request line";
        try {
            if (!text.response() && !lines.contains(text.startLine())) {
                new RequestLineParser(text.startLine() + "\n").parse();
                lines.add(text.startLine());
            }
            for (MessageText.Field field : text.fields()) {
                GoodValues known = good.get(field.name());
                if (known != null && !known.contains(field.value())) {
                    part = field.name();
                    ParserFactory.createParser(field.name() + ": " + field.value() + "\n")
                            .parse();
                    known.add(field.value());
                }
            }
            return Optional.empty();
        } catch (ParseException | RuntimeException e) {
            return Optional.of("Malformed " + part);
        }
    }
}
