// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;

/** The owners that are here now. Not for several threads. */
final class Owners {

    /** An owner with what it declares. */
    record Owned(SettingsOwner<?> owner, Declaration declaration) {

        String kind() {
            return owner.kind();
        }

        /** What the owner finds wrong; an owner that fails counts as one problem. */
        List<SettingsProblem> check(String name, Values values) {
            return check(owner, name, values);
        }

        /** Puts values into force; empty if that worked. */
        List<SettingsProblem> apply(String name, Values values) {
            return apply(owner, name, values);
        }

        void remove(String name) {
            owner.remove(name);
        }

        private static <T> List<SettingsProblem> check(SettingsOwner<T> owner, String name, Values values) {
            try {
                return owner.check(name, values.as(owner.type()));
            } catch (RuntimeException e) {
                return failed(owner, e);
            }
        }

        private static <T> List<SettingsProblem> apply(SettingsOwner<T> owner, String name, Values values) {
            try {
                owner.apply(name, values.as(owner.type()));
                return List.of();
            } catch (RuntimeException e) {
                return failed(owner, e);
            }
        }

        private static List<SettingsProblem> failed(SettingsOwner<?> owner, RuntimeException e) {
            return List.of(new SettingsProblem(
                    "", "could not be taken over by " + owner.getClass().getSimpleName() + ": " + e));
        }
    }

    private final List<Owned> all = new ArrayList<>();

    void add(Owned owned) {
        all.add(owned);
        all.sort(Comparator.comparing(Owned::kind).thenComparing(o -> o.owner().variant()));
    }

    /** Takes an owner away; empty if it was not there. */
    Optional<Owned> remove(SettingsOwner<?> owner) {
        Optional<Owned> found = all.stream().filter(o -> same(o.owner(), owner)).findFirst();
        found.ifPresent(all::remove);
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // an owner is one object, whatever its equals says
    private static boolean same(SettingsOwner<?> a, SettingsOwner<?> b) {
        return a == b;
    }

    List<Owned> all() {
        return List.copyOf(all);
    }

    List<Owned> of(String kind) {
        return all.stream().filter(o -> o.kind().equals(kind)).toList();
    }

    List<Place.Kind> kinds() {
        return all.stream()
                .map(o -> new Place.Kind(o.kind(), o.owner().many()))
                .distinct()
                .toList();
    }

    /**
     * The owner that these values are for.
     *
     * @throws IllegalArgumentException with a sentence if the variant is missing or not installed
     */
    Owned choose(String kind, Map<String, String> values) {
        List<Owned> candidates = of(kind);
        List<String> variants =
                candidates.stream().map(o -> o.owner().variant()).toList();
        String wanted = values.getOrDefault(Values.VARIANT, "");
        if (wanted.isEmpty() && candidates.size() == 1) {
            return candidates.get(0);
        }
        if (wanted.isEmpty()) {
            return candidates.stream()
                    .filter(o -> preferred(o, candidates))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("is missing: use one of " + String.join(", ", variants)));
        }
        return candidates.stream()
                .filter(o -> o.owner().variant().equals(wanted)
                        || o.owner().variant().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + wanted + "' is not installed: use one of "
                        + String.join(", ", variants) + ", or install the plug-in"));
    }

    /** Without a word, the variant that the declarations name as default is meant. */
    private static boolean preferred(Owned owned, List<Owned> candidates) {
        return candidates.stream()
                .flatMap(o -> o.declaration().key(Values.VARIANT).stream())
                .flatMap(k -> k.defaults().stream())
                .anyMatch(owned.owner().variant()::equals);
    }
}
