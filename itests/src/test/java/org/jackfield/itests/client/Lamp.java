// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.client;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What a key beside a busy lamp was told (RFC 4235), as a phone understands it.
 *
 * @param version of its document
 * @param dialogs what goes on there
 */
public record Lamp(int version, List<Dialog> dialogs) {

    /** One dialog, with the names that a phone puts into Replaces. */
    public record Dialog(
            String state, String direction, String callId, String localTag, String remoteTag, String remote) {

        /** As in the header; whom it is sent to comes first (RFC 3891, 6.1). */
        String replaces() {
            return callId + ";to-tag=" + localTag + ";from-tag=" + remoteTag;
        }
    }

    static Lamp of(String document) {
        Document xml = parse(document);
        NodeList found = xml.getElementsByTagName("dialog");
        List<Dialog> dialogs = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element dialog = (Element) found.item(i);
            dialogs.add(new Dialog(
                    dialog.getElementsByTagName("state").item(0).getTextContent(),
                    dialog.getAttribute("direction"),
                    dialog.getAttribute("call-id"),
                    dialog.getAttribute("local-tag"),
                    dialog.getAttribute("remote-tag"),
                    remote(dialog)));
        }
        return new Lamp(Integer.parseInt(xml.getDocumentElement().getAttribute("version")), dialogs);
    }

    private static String remote(Element dialog) {
        NodeList parties = dialog.getElementsByTagName("identity");
        return parties.getLength() < 2 ? "" : parties.item(1).getTextContent();
    }

    private static Document parse(String document) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)));
        } catch (Exception e) {
            throw new AssertionError("No dialog-info: " + document, e);
        }
    }

    /** The states of its dialogs, in order. */
    public List<String> states() {
        return dialogs.stream().map(Dialog::state).toList();
    }

    /** The dialog that rings and can be picked up. */
    public Optional<Dialog> ringing() {
        return dialogs.stream()
                .filter(dialog ->
                        dialog.state().equals("early") && !dialog.callId().isEmpty())
                .findFirst();
    }
}
