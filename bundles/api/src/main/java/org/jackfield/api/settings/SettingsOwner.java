// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.settings;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Owns the settings of one kind: {@code etc/jackfield.KIND.cfg} or, where there are many, each
 * {@code etc/jackfield.KIND-NAME.cfg}. Registered as a service by the component whose OSGi Metatype declaration
 * ({@code @ObjectClassDefinition} on {@code T}, {@code @Designate} on the component, PID {@code jackfield.KIND}) describes
 * the keys. Operations reads the files, checks types, ranges and unknown keys against that declaration, asks
 * {@link #check}, and calls {@link #apply} only with what passed: the last good settings stay in force.
 *
 * <p>Dashes in keys are written {@code $_$} in the annotation's method names, as OSGi Declarative Services does.
 *
 * <p>Threads: calls come one at a time, never concurrently; they must not block.
 *
 * @param <T> the annotation type of the declaration
 */
@ConsumerType
public interface SettingsOwner<T> {

    /** The kind: {@code device}, {@code provider}, {@code network}. */
    String kind();

    /** Whether there are many, each with a name. */
    boolean many();

    /**
     * Where several owners share a kind ({@code provider}), the value of the key {@code adapter} that chooses this one; else
     * empty.
     */
    default String variant() {
        return "";
    }

    /** The declaration. */
    Class<T> type();

    /**
     * Says what is wrong, beyond types and ranges; empty if nothing is.
     *
     * @param name empty where there is only one
     */
    List<SettingsProblem> check(String name, T settings);

    /** Puts settings into force, new or changed. Live calls go on. */
    void apply(String name, T settings);

    /** The file is gone; where there is only one, {@link #apply} is called with the defaults instead. */
    void remove(String name);
}
