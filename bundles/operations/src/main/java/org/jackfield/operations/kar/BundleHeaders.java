// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.kar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What a bundle says of itself.
 *
 * @param name its symbolic name
 * @param bytes the size of its file
 * @param imports what it must be given, with the versions it can do with
 * @param exports the packages it gives to others
 */
public record BundleHeaders(
        String name,
        Version version,
        long bytes,
        SortedMap<String, VersionRange> imports,
        SortedMap<String, Version> exports) {

    /**
     * Reads a bundle to its end, which checks that it is whole.
     *
     * @throws IOException with a sentence if it is no bundle, or broken
     */
    public static BundleHeaders read(InputStream file) throws IOException {
        Counted counted = new Counted(file);
        try (JarInputStream jar = new JarInputStream(counted)) {
            Manifest manifest = jar.getManifest();
            while (jar.getNextEntry() != null) {
                jar.transferTo(OutputStream.nullOutputStream());
            }
            counted.transferTo(OutputStream.nullOutputStream());
            if (manifest == null) {
                throw new IOException("it has no manifest, or not as its first entry");
            }
            return of(manifest.getMainAttributes(), counted.count);
        } catch (IllegalArgumentException e) {
            throw new IOException("its manifest cannot be understood: " + e.getMessage(), e);
        }
    }

    private static BundleHeaders of(Attributes main, long bytes) throws IOException {
        String name = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (name == null) {
            throw new IOException("it is a JAR file, but no bundle: its manifest has no Bundle-SymbolicName");
        }
        SortedMap<String, VersionRange> imports = new TreeMap<>();
        for (Clause clause : clauses(main, Constants.IMPORT_PACKAGE)) {
            boolean optional =
                    Constants.RESOLUTION_OPTIONAL.equals(clause.getDirective(Constants.RESOLUTION_DIRECTIVE));
            if (!optional) {
                imports.put(clause.getName(), new VersionRange(version(clause, "0")));
            }
        }
        SortedMap<String, Version> exports = new TreeMap<>();
        for (Clause clause : clauses(main, Constants.EXPORT_PACKAGE)) {
            exports.put(clause.getName(), Version.parseVersion(version(clause, "0")));
        }
        return new BundleHeaders(
                name.split(";", 2)[0].strip(),
                Version.parseVersion(main.getValue(Constants.BUNDLE_VERSION)),
                bytes,
                imports,
                exports);
    }

    private static Clause[] clauses(Attributes main, String header) {
        String text = main.getValue(header);
        return text == null ? new Clause[0] : Parser.parseHeader(text);
    }

    private static String version(Clause clause, String otherwise) {
        return Optional.ofNullable(clause.getAttribute(Constants.VERSION_ATTRIBUTE))
                .orElse(otherwise);
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
