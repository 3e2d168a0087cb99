// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and writes settings: the same files that people edit in {@code etc/}. Any thread; methods that write wait until the
 * owner has taken the settings over (some ms).
 */
@ProviderType
public interface Configuration {

    /** What stands in place of a secret that is set. Writing it back keeps the secret. */
    String HIDDEN = "********";

    /** The kinds that have an owner now. */
    List<Schema> schemas();

    /** The names of a kind that are configured, in order; for a kind with one file a single empty name. */
    List<String> names(String kind);

    /** Settings in force, key by key in the declaration's order, with defaults filled in and secrets hidden. */
    Optional<Map<String, Object>> read(String kind, String name);

    /**
     * Replaces settings; keys that are missing get their default, comments in the file stay.
     *
     * @throws InvalidSettingsException if anything is wrong; nothing is changed then
     */
    void write(String kind, String name, Map<String, Object> settings);

    /**
     * Removes the file.
     *
     * @return false if there was none
     */
    boolean delete(String kind, String name);

    /** Files that are refused now, with what is wrong; the last good settings are in force. */
    List<Refusal> refusals();

    /** A file that is refused. */
    record Refusal(String file, List<SettingsProblem> problems) {}

    /** What may be set. */
    record Schema(String kind, String variant, boolean many, String title, String description, List<Key> keys) {}

    /**
     * One key.
     *
     * @param type {@code string}, {@code integer}, {@code boolean} or {@code password}; {@code words} or {@code sound} is a string that callers
     *     {@linkplain Heard hear}
     * @param list whether it takes several values, separated by commas in a file
     * @param options the only values allowed; empty if free
     */
    record Key(
            String name,
            String title,
            String description,
            String type,
            boolean list,
            boolean required,
            List<String> defaults,
            List<String> options,
            Optional<Long> min,
            Optional<Long> max) {}
}
