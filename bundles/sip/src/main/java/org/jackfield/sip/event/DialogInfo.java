// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jackfield.api.call.Caller;
import org.jackfield.sip.leg.PickUpNames;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.SipUri;

/**
 * All dialogs of something that is watched (RFC 4235, 4).
 *
 * @param entity what is watched, as the subscriber names it
 */
record DialogInfo(SipUri entity, List<WatchedDialog> dialogs) implements WatchedState {

    static final String TYPE = "application/dialog-info+xml";

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:dialog-info";
    private static final SipUri ANONYMOUS = SipUri.of("anonymous", "anonymous.invalid", 0);
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    DialogInfo {
        dialogs = List.copyOf(dialogs);
    }

    /** Full state. What has ended since is named once more: not every phone takes its absence for its end. */
    @Override
    public Body document(long version, Optional<WatchedState> told) {
        List<WatchedDialog> all = new ArrayList<>(dialogs);
        told.filter(DialogInfo.class::isInstance)
                .map(DialogInfo.class::cast)
                .ifPresent(before -> before.dialogs.stream()
                        .filter(was ->
                                dialogs.stream().noneMatch(now -> now.id().equals(was.id())))
                        .forEach(was -> all.add(was.terminated())));
        StringWriter text = new StringWriter();
        try {
            write(XML.createXMLStreamWriter(text), version, all);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Dialogs of " + entity + " cannot be written", e);
        }
        return new Body(TYPE, text.toString());
    }

    private void write(XMLStreamWriter xml, long version, List<WatchedDialog> all) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("dialog-info");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", Long.toString(version));
        xml.writeAttribute("state", "full");
        xml.writeAttribute("entity", entity.toString());
        for (WatchedDialog dialog : all) {
            write(xml, dialog);
        }
        if (all.isEmpty()) {
            idle(xml);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    /** Some phones show what is idle only where a dialog has ended, and as unknown where there is none. */
    private static void idle(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("dialog");
        xml.writeAttribute("id", "idle");
        state(xml, WatchedDialog.TERMINATED);
        xml.writeEndElement();
    }

    private static void state(XMLStreamWriter xml, String state) throws XMLStreamException {
        xml.writeStartElement("state");
        xml.writeCharacters(state);
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, WatchedDialog dialog) throws XMLStreamException {
        xml.writeStartElement("dialog");
        xml.writeAttribute("id", dialog.id());
        if (dialog.pickUp().isPresent()) {
            PickUpNames.Names names = dialog.pickUp().get();
            xml.writeAttribute("call-id", names.callId());
            xml.writeAttribute("local-tag", names.localTag());
            xml.writeAttribute("remote-tag", names.remoteTag());
        }
        xml.writeAttribute("direction", dialog.recipient() ? "recipient" : "initiator");
        state(xml, dialog.state());
        party(xml, "local", "", entity);
        Caller remote = dialog.remote();
        boolean hidden = remote.withheld() || remote.number().isEmpty();
        party(
                xml,
                "remote",
                hidden ? "" : remote.displayName(),
                hidden ? ANONYMOUS : SipUri.of(remote.number(), entity.host(), entity.port()));
        xml.writeEndElement();
    }

    private static void party(XMLStreamWriter xml, String side, String display, SipUri uri) throws XMLStreamException {
        xml.writeStartElement(side);
        xml.writeStartElement("identity");
        if (!display.isEmpty()) {
            // XML has no place for control characters, not even escaped.
            xml.writeAttribute("display", display.replaceAll("\\p{Cntrl}", ""));
        }
        xml.writeCharacters(uri.toString());
        xml.writeEndElement();
        xml.writeEmptyElement("target");
        xml.writeAttribute("uri", uri.toString());
        xml.writeEndElement();
    }
}
