// SPDX-License-Identifier: Apache-2.0
package org.jackfield.nativelibrary;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jackfield.api.health.HealthProbe.Health;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service that stands on a native library: it is registered while the library can be opened, and otherwise its bundle says why not
 * and what to do. Another library takes its place in the midst of calls.
 *
 * @param <S> the kind of service
 */
public final class NativeService<S> {

    private static final Logger LOG = LoggerFactory.getLogger(NativeService.class);

    private final BundleContext context;
    private final Kind<S> kind;

    private @Nullable PluginLibrary library;
    private @Nullable ServiceRegistration<S> registration;
    private @Nullable String inUse;
    private volatile String trouble = "";

    /**
     * What kind of service, and on what it stands.
     *
     * @param ranking its {@code service.ranking}
     * @param functions whose native methods are the library's
     * @param library its name without {@code lib}
     * @param maker makes the service of an opened library
     * @param cure what people can do if there is no library, as a sentence
     */
    public record Kind<S>(
            Class<S> type,
            int ranking,
            Class<?> functions,
            String library,
            Function<PluginLibrary, S> maker,
            String cure) {}

    public NativeService(BundleContext context, Kind<S> kind) {
        this.context = context;
        this.kind = kind;
    }

    /** Serves with the library at {@code path}, or with the bundled one if that is empty. */
    public synchronized void use(String path) {
        if (path.equals(inUse) && registration != null) {
            return;
        }
        stop();
        inUse = path;
        try {
            Path folder = context.getDataFile("native").toPath();
            PluginLibrary opened = PluginLibrary.open(kind.functions(), kind.library(), path, folder);
            library = opened;
            registration = context.registerService(
                    kind.type(),
                    kind.maker().apply(opened),
                    FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, kind.ranking())));
            trouble = "";
            LOG.info("lib{} is in use: {}", kind.library(), opened.origin());
        } catch (NoLibraryException e) {
            trouble = "%s. %s".formatted(e.getMessage(), kind.cure());
            LOG.warn("lib{} is not available: {}", kind.library(), trouble);
        }
    }

    /** Serves no longer; returns when no call uses what was made of it, or will never let go of it. */
    public synchronized void stop() {
        ServiceRegistration<S> registered = registration;
        if (registered != null) {
            registration = null;
            registered.unregister();
        }
        PluginLibrary opened = library;
        if (opened != null) {
            library = null;
            opened.close();
        }
    }

    /** Whether it serves, and if not, why. */
    public Health health() {
        return new Health(trouble.isEmpty(), false, trouble);
    }
}
