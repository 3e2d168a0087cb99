// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.mailbox.Mailboxes;
import org.jackfield.api.mailbox.VoiceMessage;

/** Mailboxes that a test fills. */
public final class FakeMailboxes implements Mailboxes {

    private final Map<String, List<Target>> devices = new HashMap<>();
    public final List<VoiceMessage> messages = new ArrayList<>();
    public final Map<String, Path> files = new HashMap<>();

    /** One for these devices. */
    public void add(String name, String... ofDevices) {
        devices.put(
                name,
                List.of(ofDevices).stream()
                        .map(device -> new Target(Target.Kind.DEVICE, device))
                        .toList());
    }

    /** A message in it. */
    public void leave(String name, String id, Caller caller) {
        messages.add(new VoiceMessage(id, name, caller, Samples.TIME, Duration.ofMillis(2500), false, "Call me back."));
    }

    @Override
    public List<Mailbox> mailboxes() {
        return devices.entrySet().stream()
                .map(entry -> {
                    List<VoiceMessage> in = messages(entry.getKey());
                    int heard = (int) in.stream().filter(VoiceMessage::heard).count();
                    return new Mailbox(entry.getKey(), entry.getValue(), in.size() - heard, heard);
                })
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Override
    public List<VoiceMessage> messages(String mailbox) {
        return messages.stream()
                .filter(message -> message.mailbox().equals(mailbox))
                .toList();
    }

    @Override
    public Optional<Path> sound(String mailbox, String id) {
        return message(mailbox, id).map(message -> files.get(message.id()));
    }

    @Override
    public boolean mark(String mailbox, String id, boolean heard) {
        Optional<VoiceMessage> found = message(mailbox, id);
        found.ifPresent(old -> messages.set(
                messages.indexOf(old),
                new VoiceMessage(id, mailbox, old.caller(), old.at(), old.length(), heard, old.text())));
        return found.isPresent();
    }

    @Override
    public boolean delete(String mailbox, String id) {
        return messages.removeIf(
                message -> message.mailbox().equals(mailbox) && message.id().equals(id));
    }
}
