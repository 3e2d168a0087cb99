// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.security.Certificates;
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

/** {@link Certificates} over {@code etc/tls}. */
@Component(
        service = {Certificates.class, HealthProbe.class},
        immediate = true)
public final class CertificatesService implements Certificates, HealthProbe {

    private static final Logger log = LoggerFactory.getLogger(CertificatesService.class);

    private static final String FAILED = "the files in etc/tls could not be looked at: see the log";

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "certificates");
        made.setDaemon(true);
        return made;
    });
    private final ReloadingKeyManager keyManager = new ReloadingKeyManager();
    private final CertificateFiles files;
    private final SSLContext serverContext;
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
        files = new CertificateFiles(etc.resolve("tls"), keyManager, Clock.systemUTC());
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

    private void take() {
        if (!files.look()) {
            return;
        }
        problem = files.problem();
        EventBus now = bus;
        if (now != null && !problem.isEmpty()) {
            now.publish(new Event.Alarm(Clock.systemUTC().instant(), "certificate", problem));
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
