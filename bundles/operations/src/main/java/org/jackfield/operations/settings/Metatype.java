// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One object class definition of an OSGi Metatype file (OSGi Compendium 105.8). Read from the XML itself, because
 * {@code MetaTypeService} does not tell the limits of a value.
 *
 * @param id the name of the annotation type
 */
record Metatype(String id, String title, String description, Map<String, Attribute> attributes) {

    /** A declaration without texts and limits. */
    static final Metatype NONE = new Metatype("", "", "", Map.of());

    /** What is said of one key; limits of a string concern its length. */
    record Attribute(
            String title,
            String description,
            boolean password,
            boolean required,
            Optional<Long> min,
            Optional<Long> max,
            List<String> options) {

        static final Attribute NONE = new Attribute("", "", false, true, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * All definitions of a file.
     *
     * @throws IOException if it cannot be read or is not XML
     */
    static List<Metatype> read(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(xml).getDocumentElement();
            List<Metatype> result = new ArrayList<>();
            for (Element ocd : children(root, "OCD")) {
                Map<String, Attribute> attributes = new LinkedHashMap<>();
                for (Element ad : children(ocd, "AD")) {
                    attributes.put(ad.getAttribute("id"), attribute(ad));
                }
                result.add(new Metatype(
                        ocd.getAttribute("id"), ocd.getAttribute("name"), ocd.getAttribute("description"), attributes));
            }
            return result;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Not a metatype file", e);
        }
    }

    private static Attribute attribute(Element ad) {
        List<String> options = new ArrayList<>();
        for (Element option : children(ad, "Option")) {
            options.add(option.getAttribute("value"));
        }
        return new Attribute(
                ad.getAttribute("name"),
                ad.getAttribute("description"),
                "Password".equals(ad.getAttribute("type")),
                !"false".equals(ad.getAttribute("required")),
                number(ad.getAttribute("min")),
                number(ad.getAttribute("max")),
                options);
    }

    private static Optional<Long> number(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Long.valueOf(text.strip()));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> result = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                result.add(element);
            }
        }
        return result;
    }
}
