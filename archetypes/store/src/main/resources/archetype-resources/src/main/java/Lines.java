package ${package};

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Source;
import org.jackfield.api.store.StoreException;
import org.osgi.framework.BundleContext;

/**
 * A file with a JSON object a line.
 *
 * @param <T> what they are read into
 */
final class Lines<T> {

    /** Says of a source which of the three it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @Type(value = Source.Device.class, name = "device"),
        @Type(value = Source.Trunk.class, name = "trunk"),
        @Type(value = Source.Console.class, name = "console")
    })
    private interface Named {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Source.class, Named.class)
            // So that any text that a peer may send can be written, half a sign too.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final Path file;
    private final Class<T> type;

    Lines(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** Where the appliance keeps what must outlive it. */
    static Path folder(BundleContext context) {
        return Path.of(Optional.ofNullable(context.getProperty("jackfield.data")).orElse("data"), "${artifactId}");
    }

    List<T> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (MappingIterator<T> lines = JSON.readerFor(type).readValues(file.toFile())) {
            return lines.readAll();
        } catch (IOException e) {
            throw new StoreException(file + " cannot be read", e);
        }
    }

    /** All or nothing: a file that is half written never takes the other's place. */
    void write(Collection<T> all) {
        try {
            Files.createDirectories(file.getParent());
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            try (Writer out = Files.newBufferedWriter(partial)) {
                for (T one : all) {
                    out.write(JSON.writeValueAsString(one));
                    out.write('\n');
                }
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be written", e);
        }
    }
}
