// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jackfield.api.event.Event;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.json.BanJson;
import org.jackfield.web.json.CallJson;
import org.jackfield.web.json.DeviceJson;
import org.jackfield.web.json.Json;
import org.jackfield.web.json.ProblemJson.FieldJson;
import org.jackfield.web.json.TrunkJson;

/**
 * An event as browsers get it.
 *
 * @param role who may see it
 * @param data JSON
 */
record Message(String type, Role role, String data) {

    /** Panels came or went. */
    static final Message PANELS = new Message("panel", Role.USER, "{}");

    /** A change in live calls, which come by the hundred, is encoded once for all. */
    static Message of(Event event) {
        if (event instanceof Event.CallChanged e) {
            return user("call", CallJson.of(e.call()));
        }
        if (event instanceof Event.CallEnded e) {
            return user("call-ended", CallJson.of(e.call(), e.at(), e.hangup()));
        }
        if (event instanceof Event.DeviceChanged e) {
            return user("device", DeviceJson.of(e.device()));
        }
        if (event instanceof Event.DeviceRemoved e) {
            return user("device-removed", Map.of("name", e.device()));
        }
        if (event instanceof Event.TrunkChanged e) {
            return user("provider", TrunkJson.of(e.trunk()));
        }
        if (event instanceof Event.TrunkRemoved e) {
            return user("provider-removed", Map.of("name", e.provider()));
        }
        return ofOperations(event);
    }

    private static Message ofOperations(Event event) {
        if (event instanceof Event.Banned e) {
            return operator("ban", BanJson.of(e.ban()));
        }
        if (event instanceof Event.BanLifted e) {
            return operator("ban-lifted", Map.of("address", e.address()));
        }
        if (event instanceof Event.SettingsApplied e) {
            return operator("setting", Map.of("kind", e.kind(), "name", e.name()));
        }
        if (event instanceof Event.SettingsRemoved e) {
            return operator("setting-removed", Map.of("kind", e.kind(), "name", e.name()));
        }
        if (event instanceof Event.SettingsRefused e) {
            List<FieldJson> errors = e.problems().stream().map(FieldJson::of).toList();
            return operator("setting-refused", Map.of("file", e.file(), "errors", errors));
        }
        if (event instanceof Event.Alarm e) {
            return operator("alarm", Map.of("source", e.source(), "sentence", e.sentence()));
        }
        return operator("other", Map.of("name", event.getClass().getSimpleName()));
    }

    private static Message user(String type, Object data) {
        return new Message(type, Role.USER, Json.write(data));
    }

    private static Message operator(String type, Object data) {
        return new Message(type, Role.OPERATOR, Json.write(data));
    }

    /** On the wire (HTML Living Standard, server-sent events). JSON has no line break to escape. */
    byte[] bytes(String id) {
        return ("id: " + id + "\nevent: " + type + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
