// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;

/** An owner that remembers what it was told. */
class FakeOwner<T> implements SettingsOwner<T> {

    final Map<String, T> applied = new LinkedHashMap<>();
    final List<String> told = new ArrayList<>();
    List<SettingsProblem> objections = List.of();

    private final String kind;
    private final boolean many;
    private final String variant;
    private final Class<T> type;

    FakeOwner(String kind, boolean many, String variant, Class<T> type) {
        this.kind = kind;
        this.many = many;
        this.variant = variant;
        this.type = type;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean many() {
        return many;
    }

    @Override
    public String variant() {
        return variant;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public List<SettingsProblem> check(String name, T settings) {
        return objections;
    }

    @Override
    public void apply(String name, T settings) {
        told.add("apply " + name);
        applied.put(name, settings);
    }

    @Override
    public void remove(String name) {
        told.add("remove " + name);
        applied.remove(name);
    }
}
