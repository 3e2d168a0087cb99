// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.InvalidSettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a device says of its calls, in the file that an admin would write. Any thread. */
final class Notebook {

    private static final Logger LOG = LoggerFactory.getLogger(Notebook.class);

    private final Supplier<Optional<Configuration>> configuration;
    private final Executor apart;

    /** @param apart where it can be waited until a file is written and in force */
    Notebook(Supplier<Optional<Configuration>> configuration, Executor apart) {
        this.configuration = configuration;
        this.apart = apart;
    }

    /**
     * Changes one key.
     *
     * @param told whether it is in force, on another thread
     */
    void set(String device, String key, Object value, Consumer<Boolean> told) {
        apart.execute(() -> told.accept(written(device, key, value)));
    }

    private boolean written(String device, String key, Object value) {
        Optional<Configuration> present = configuration.get();
        try {
            present.ifPresent(settings -> {
                Map<String, Object> all = new HashMap<>(
                        settings.read(DiversionsPlugin.KIND, device).orElse(Map.of()));
                all.put(key, value);
                settings.write(DiversionsPlugin.KIND, device, all);
            });
            return present.isPresent();
        } catch (InvalidSettingsException e) {
            LOG.warn("{} of {} cannot be set to {}: {}", key, device, value, e.getMessage());
            return false;
        }
    }
}
