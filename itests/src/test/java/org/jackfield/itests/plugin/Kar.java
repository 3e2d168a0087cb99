// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A KAR file with one plug-in of one bundle, as its project would publish it.
 *
 * @param group of the bundle in Maven's words
 * @param artifact the same
 * @param version of bundle and feature
 * @param feature what the plug-in is called
 * @param needs further features that it names
 */
record Kar(String group, String artifact, String version, String feature, String... needs) {

    /** Packs it with that bundle into a folder. */
    Path pack(Path bundle, Path folder) {
        Path kar = folder.resolve(artifact + "-" + version + ".kar");
        String place =
                "repository/%s/%s/%s/%s-%s".formatted(group.replace('.', '/'), artifact, version, artifact, version);
        try (OutputStream file = Files.newOutputStream(kar);
                ZipOutputStream zip = new ZipOutputStream(file);
                InputStream content = Files.newInputStream(bundle)) {
            add(zip, place + ".jar", content);
            add(
                    zip,
                    place + "-features.xml",
                    new ByteArrayInputStream(features().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kar;
    }

    private String features() {
        StringBuilder others = new StringBuilder();
        for (String need : needs) {
            others.append("<feature>").append(need).append("</feature>");
        }
        return """
                <features name="%1$s-%2$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="%3$s" version="%2$s" description="Somebody's %1$s">
                    <details>As somebody else builds it.</details>
                    <feature>jackfield</feature>%4$s
                    <bundle>mvn:%5$s/%1$s/%2$s</bundle>
                  </feature>
                </features>
                """
                .formatted(artifact, version, feature, others, group);
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }
}
