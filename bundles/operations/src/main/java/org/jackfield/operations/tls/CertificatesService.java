// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.security.Certificates;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Certificates} and {@link ServerCertificate} over {@code etc/tls}. */
@Component(
        service = {Certificates.class, ServerCertificate.class, HealthProbe.class},
        immediate = true)
public final class CertificatesService implements Certificates, ServerCertificate, HealthProbe {

    private static final Logger log = LoggerFactory.getLogger(CertificatesService.class);

    private static final String FAILED = "the files in etc/tls could not be looked at: see the log";

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "certificates");
        made.setDaemon(true);
        return made;
    });
    private final Clock clock = Clock.systemUTC();
    private final ReloadingKeyManager keyManager = new ReloadingKeyManager();
    private final CertificateFiles files;
    private final SSLContext serverContext;
    private final String folder;
    private volatile String problem = "";
    private volatile @Nullable EventBus bus;

    /**
     * Makes or reads the certificate.
     *
     * @throws IOException if none is there and none can be written
     */
    @Activate
    public CertificatesService(BundleContext context) throws IOException, GeneralSecurityException {
        this(Path.of(String.valueOf(context.getProperty("karaf.etc"))));
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    CertificatesService(Path etc) throws IOException, GeneralSecurityException {
        folder = etc.resolve("tls").toString();
        files = new CertificateFiles(etc.resolve("tls"), keyManager, clock);
        files.begin(SelfSigned.namesOfThisMachine());
        problem = files.problem();
        serverContext = SSLContext.getInstance("TLS");
        serverContext.init(new KeyManager[] {keyManager}, null, null);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindBus(EventBus arrived) {
        bus = arrived;
    }

    void unbindBus(EventBus left) {
        if (left.equals(bus)) {
            bus = null;
        }
    }

    /** Looks at the files. Nothing that goes wrong may end this: the next certificate must be seen. */
    void look() {
        try {
            take();
        } catch (RuntimeException e) {
            if (!problem.equals(FAILED)) {
                log.error("The files in etc/tls could not be looked at: please report this", e);
            }
            problem = FAILED;
        }
    }

    private synchronized void take() {
        if (!files.look()) {
            return;
        }
        problem = files.problem();
        EventBus now = bus;
        if (now != null && !problem.isEmpty()) {
            now.publish(new Event.Alarm(clock.instant(), "certificate", problem));
        }
    }

    @Override
    public X509ExtendedKeyManager keyManager() {
        return keyManager;
    }

    @Override
    public SSLContext serverContext() {
        return serverContext;
    }

    /**
     * Checks files before they are put in place.
     *
     * @throws IllegalArgumentException with a sentence if they are broken or do not fit each other
     */
    public static void check(String chain, String key) {
        new KeyAndChain(Pem.key(key), Pem.certificates(chain)).fitting();
    }

    @Override
    public View view() {
        return Description.of(keyManager.shown(), folder, Optional.of(problem).filter(p -> !p.isEmpty()));
    }

    @Override
    public void install(String chain, String key) {
        List<X509Certificate> certificates = checked("certificate", () -> Pem.certificates(chain));
        PrivateKey own = checked("key", () -> Pem.key(key));
        put(new KeyAndChain(own, certificates), "key");
    }

    @Override
    public void install(byte[] pkcs12, String password) {
        put(Archive.read(pkcs12, password), "pkcs12");
    }

    @Override
    public void renew(List<String> names) {
        for (String name : names) {
            checked("names", () -> SelfSigned.checked(name));
        }
        put(SelfSigned.make(names.isEmpty() ? SelfSigned.namesOfThisMachine() : names, clock.instant()), "names");
    }

    /** @param keyField what to name if key and certificate do not belong together */
    private synchronized void put(KeyAndChain next, String keyField) {
        checked(keyField, () -> next.fitting());
        checked(keyField.equals("key") ? "certificate" : keyField, () -> next.check(clock.instant()));
        try {
            files.put(next);
        } catch (IOException e) {
            throw new UncheckedIOException("The files in " + folder + " cannot be written", e);
        }
        problem = files.problem();
    }

    private static <T> T checked(String field, Supplier<T> what) {
        try {
            return what.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "certificate", List.of(new SettingsProblem(field, String.valueOf(e.getMessage()))));
        }
    }

    @Override
    public String part() {
        return "certificate";
    }

    @Override
    public Health health() {
        String now = problem;
        return new Health(now.isEmpty(), false, now);
    }
}
