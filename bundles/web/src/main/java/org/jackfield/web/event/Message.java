// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jackfield.api.event.Event;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.json.BanJson;
import org.jackfield.web.json.CallJson;
import org.jackfield.web.json.DeviceJson;
import org.jackfield.web.json.Json;
import org.jackfield.web.json.MeasuredJson;
import org.jackfield.web.json.PluginJson;
import org.jackfield.web.json.ProblemJson.FieldJson;
import org.jackfield.web.json.RecordingJson;
import org.jackfield.web.json.TrunkCheckJson;
import org.jackfield.web.json.TrunkJson;
import org.jspecify.annotations.Nullable;

/** An event as browsers get it. Written when the first of them wants it, once for all: often nobody looks. Any thread. */
final class Message {

    /** Panels came or went. */
    static final Message PANELS = new Message("panel", Role.USER, Map::of);

    private final String type;
    private final Role role;
    private final Supplier<Object> content;
    private volatile @Nullable String data;

    /**
     * @param role who may see it
     * @param content what is written as JSON; immutable
     */
    Message(String type, Role role, Supplier<Object> content) {
        this.type = type;
        this.role = role;
        this.content = content;
    }

    String type() {
        return type;
    }

    Role role() {
        return role;
    }

    /** JSON. */
    String data() {
        String written = data;
        if (written == null) {
            written = Json.write(content.get());
            data = written;
        }
        return written;
    }

    static Message of(Event event) {
        if (event instanceof Event.CallChanged e) {
            return user("call", () -> CallJson.of(e.call()));
        }
        if (event instanceof Event.CallEnded e) {
            return user("call-ended", () -> CallJson.of(e.call(), e.at(), e.hangup()));
        }
        if (event instanceof Event.CallsMeasured e) {
            return user(
                    "quality",
                    () -> Map.of(
                            "calls", e.calls().stream().map(MeasuredJson::of).toList()));
        }
        if (event instanceof Event.OneWayAudio e) {
            return user(
                    "one-way-audio",
                    () -> Map.of(
                            "call", e.call().value(),
                            "leg", e.leg().value(),
                            "target", e.party().target().toString(),
                            "over", e.over()));
        }
        if (event instanceof Event.RecordingChanged e) {
            return operator(
                    e.gone() ? "recording-deleted" : "recording",
                    () -> e.gone() ? Map.of("id", e.recording().id()) : RecordingJson.of(e.recording()));
        }
        if (event instanceof Event.MailboxChanged e) {
            // Whose it is, and so what is in it, is told to whoever asks.
            return user("mailbox", () -> Map.of("name", e.mailbox().name()));
        }
        return ofPlaces(event);
    }

    private static Message ofPlaces(Event event) {
        if (event instanceof Event.DeviceChanged e) {
            return user("device", () -> DeviceJson.of(e.device()));
        }
        if (event instanceof Event.DeviceRemoved e) {
            return user("device-removed", () -> Map.of("name", e.device()));
        }
        if (event instanceof Event.TrunkChanged e) {
            return user("provider", () -> TrunkJson.of(e.trunk()));
        }
        if (event instanceof Event.TrunkChecked e) {
            return operator("provider-test", () -> TrunkCheckJson.of(e.check()));
        }
        if (event instanceof Event.TrunkRemoved e) {
            return user("provider-removed", () -> Map.of("name", e.provider()));
        }
        return ofOperations(event);
    }

    private static Message ofOperations(Event event) {
        if (event instanceof Event.Banned e) {
            return operator("ban", () -> BanJson.of(e.ban()));
        }
        if (event instanceof Event.BanLifted e) {
            return operator("ban-lifted", () -> Map.of("address", e.address()));
        }
        if (event instanceof Event.SettingsApplied e) {
            return operator("setting", () -> Map.of("kind", e.kind(), "name", e.name()));
        }
        if (event instanceof Event.SettingsRemoved e) {
            return operator("setting-removed", () -> Map.of("kind", e.kind(), "name", e.name()));
        }
        if (event instanceof Event.SettingsRefused e) {
            return operator("setting-refused", () -> Map.of("file", e.file(), "errors", errors(e)));
        }
        if (event instanceof Event.PluginChanged e) {
            return operator("plugin", () -> PluginJson.of(e.plugin()));
        }
        if (event instanceof Event.Alarm e) {
            return operator("alarm", () -> Map.of("source", e.source(), "sentence", e.sentence()));
        }
        return operator("other", () -> Map.of("name", event.getClass().getSimpleName()));
    }

    private static List<FieldJson> errors(Event.SettingsRefused refused) {
        return refused.problems().stream().map(FieldJson::of).toList();
    }

    private static Message user(String type, Supplier<Object> content) {
        return new Message(type, Role.USER, content);
    }

    private static Message operator(String type, Supplier<Object> content) {
        return new Message(type, Role.OPERATOR, content);
    }

    /** On the wire (HTML Living Standard, server-sent events). JSON has no line break to escape. */
    byte[] bytes(String id) {
        return ("id: " + id + "\nevent: " + type + "\ndata: " + data() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
