// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The configured devices. Reads from any thread; written by whoever applies settings, one at a time. */
@Component(
        service = {DeviceBook.class, SettingsOwner.class},
        immediate = true,
        configurationPid = "jackfield.device",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = DeviceSettings.class, factory = true)
public final class DeviceBook implements SettingsOwner<DeviceSettings> {

    /** Hears of changes, on the thread that applies settings. */
    public interface Listener {

        /** New, or with other settings. */
        void configured(Device device);

        /** No longer there. */
        void removed(String device);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Shelf shelf = Shelf.EMPTY;

    /** Devices by name and by number, replaced as a whole. */
    private record Shelf(Map<String, Device> byName, Map<String, Device> byNumber) {

        static final Shelf EMPTY = new Shelf(Map.of(), Map.of());

        static Shelf of(Map<String, Device> devices) {
            Map<String, Device> numbers = new TreeMap<>();
            devices.values().forEach(d -> d.profile().numbers().forEach(n -> numbers.put(n, d)));
            numbers.putAll(devices);
            return new Shelf(Collections.unmodifiableMap(devices), numbers);
        }
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** All of them, by name. */
    public List<Device> all() {
        return List.copyOf(shelf.byName().values());
    }

    public Optional<Device> device(String name) {
        return Optional.ofNullable(shelf.byName().get(name));
    }

    /** The device with this number or name. */
    public Optional<Device> owner(String number) {
        return Optional.ofNullable(shelf.byNumber().get(number));
    }

    @Override
    public String kind() {
        return "device";
    }

    @Override
    public boolean many() {
        return true;
    }

    @Override
    public Class<DeviceSettings> type() {
        return DeviceSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, DeviceSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>(DeviceReader.problems(name, settings));
        owner(name).map(Device::name).filter(other -> !other.equals(name)).ifPresent(other -> {
            problems.add(
                    new SettingsProblem("", "device " + other + " has the number " + name + ": choose another name"));
        });
        for (String number : DeviceReader.numbers(settings)) {
            owner(number).map(Device::name).filter(other -> !other.equals(name)).ifPresent(other -> {
                problems.add(new SettingsProblem(
                        "number", number + " belongs to device " + other + " already: a number leads to one device"));
            });
        }
        return problems;
    }

    @Override
    public void apply(String name, DeviceSettings settings) {
        Device device = DeviceReader.read(name, settings);
        Map<String, Device> devices = new TreeMap<>(shelf.byName());
        devices.put(name, device);
        shelf = Shelf.of(devices);
        listeners.forEach(listener -> listener.configured(device));
    }

    @Override
    public void remove(String name) {
        Map<String, Device> devices = new TreeMap<>(shelf.byName());
        if (devices.remove(name) != null) {
            shelf = Shelf.of(devices);
            listeners.forEach(listener -> listener.removed(name));
        }
    }
}
