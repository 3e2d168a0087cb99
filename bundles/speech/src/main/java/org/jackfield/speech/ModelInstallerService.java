// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.speech.ModelInstaller;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechModel;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link ModelInstaller}: fetches on a thread of its own. */
@Component
public final class ModelInstallerService implements ModelInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(ModelInstallerService.class);

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final Map<String, ModelInstall> installs = new ConcurrentHashMap<>();

    /** A model can be installed from now on. */
    @Reference(
            name = "model",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "leave")
    void arrive(SpeechModel model) {
        installs.put(model.engine(), new ModelInstall(model));
    }

    /** Its engine goes. */
    void leave(SpeechModel model) {
        installs.values().removeIf(install -> install.model() == model);
    }

    @Override
    public List<Model> models() {
        return installs.values().stream().map(ModelInstall::view).toList();
    }

    @Override
    public void fetch(String engine, URI source, Optional<String> sha256) {
        if (source.getScheme() == null || !source.getScheme().matches("https?|file")) {
            throw new IllegalArgumentException(
                    source + " cannot be fetched: name a file, or an address that begins with https://.");
        }
        ModelInstall install = find(engine);
        install.begin();
        Thread thread = new Thread(() -> fetch(install, source, sha256), "model of " + engine);
        thread.setDaemon(true);
        thread.start();
    }

    private static void fetch(ModelInstall install, URI source, Optional<String> sha256) {
        try {
            if ("file".equals(source.getScheme())) {
                Path file = Path.of(source);
                try (InputStream content = Files.newInputStream(file)) {
                    install.install(content, Files.size(file), sha256);
                }
            } else {
                download(install, source, sha256);
            }
        } catch (IOException | IllegalArgumentException e) {
            install.failed(source + " cannot be fetched: " + e.getMessage() + ".");
            LOG.warn("{} cannot be fetched: {}", source, e.toString());
        } catch (SpeechException e) {
            LOG.warn("The model from {} was not taken: {}", source, e.getMessage());
        } catch (InterruptedException e) {
            install.failed("It was broken off.");
            Thread.currentThread().interrupt();
        }
    }

    private static void download(ModelInstall install, URI source, Optional<String> sha256)
            throws IOException, SpeechException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<InputStream> answer =
                client.send(HttpRequest.newBuilder(source).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream content = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new IOException("it answers " + answer.statusCode());
            }
            install.install(
                    content, answer.headers().firstValueAsLong("Content-Length").orElse(0), sha256);
        }
    }

    @Override
    public void take(String engine, InputStream file, Optional<String> sha256) throws SpeechException {
        ModelInstall install = find(engine);
        install.begin();
        install.install(file, 0, sha256);
    }

    private ModelInstall find(String engine) {
        return Optional.ofNullable(installs.get(engine))
                .orElseThrow(() -> new IllegalArgumentException(engine + " needs no model, or is not installed."));
    }
}
