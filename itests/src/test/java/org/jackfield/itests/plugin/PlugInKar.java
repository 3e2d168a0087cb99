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
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jackfield.itests.plugin.TroublePlugin.Trouble;

/**
 * A KAR file with a {@link TroublePlugin}, as somebody else would build one.
 *
 * @param name of the noise suppressor; its feature is {@code jackfield-suppressor-NAME}
 * @param api the versions of the API that it says it can do with
 */
public record PlugInKar(String name, String version, Trouble trouble, String api) {

    public static PlugInKar of(String name, String version) {
        return new PlugInKar(name, version, Trouble.NONE, "[0.1,0.2)");
    }

    public PlugInKar with(Trouble other) {
        return new PlugInKar(name, version, other, api);
    }

    public PlugInKar api(String range) {
        return new PlugInKar(name, version, trouble, range);
    }

    public String feature() {
        return "jackfield-suppressor-" + name;
    }

    /** The name of its bundle. */
    public String bundle() {
        return "com.example." + name;
    }

    /** Packs its bundle alone into a folder. */
    public Path jar(Path folder) {
        return PlugInJar.of(
                TroublePlugin.class,
                bundle(),
                version,
                Map.of(
                        "Import-Package",
                        "org.jackfield.api.media;version=\"" + api + "\",org.osgi.framework",
                        TroublePlugin.TROUBLE,
                        trouble.name(),
                        TroublePlugin.ENGINE,
                        name),
                folder);
    }

    /** Packs it into a folder. */
    public Path pack(Path folder) {
        Path jar = jar(folder);
        try (OutputStream file =
                        Files.newOutputStream(Files.createDirectories(folder).resolve(name + "-" + version + ".kar"));
                ZipOutputStream zip = new ZipOutputStream(file);
                InputStream bundle = Files.newInputStream(jar)) {
            String place = "repository/com/example/" + name + "/" + version + "/" + name + "-" + version;
            add(zip, place + ".jar", bundle);
            add(
                    zip,
                    place + "-features.xml",
                    new ByteArrayInputStream(features().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(name + "-" + version + ".kar");
    }

    private String features() {
        return """
                <features name="%1$s-%3$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="%2$s" version="%3$s" description="Noise suppressor %1$s">
                    <details>Leaves everything as it is.</details>
                    <feature>jackfield</feature>
                    <bundle>mvn:com.example/%1$s/%3$s</bundle>
                  </feature>
                </features>
                """
                .formatted(name, feature(), version);
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }
}
