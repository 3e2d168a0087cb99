// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jackfield.itests.appliance.Console.Answer;

/**
 * Plug-ins as an admin handles them by REST.
 *
 * @param operated by what the appliance is operated now
 */
public record PluginDesk(Supplier<Console> operated) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Console console() {
        return operated.get();
    }

    /** Puts a file on the shelf, which must be taken; gives its id. */
    public String shelve(Path kar) {
        return upload(kar).ok().path("id").asText();
    }

    public Answer upload(Path kar) {
        return console().upload("/api/plugin/kar?name=" + kar.getFileName(), kar);
    }

    public JsonNode plugin(String feature) {
        return console().get("/api/plugin/" + feature).ok();
    }

    /** The version that is in; empty if none is. */
    public String installed(String feature) {
        return plugin(feature).path("installed").asText();
    }

    /** Asks for it and waits until it is over, whatever comes of it; gives the job. */
    public JsonNode does(String verb, String feature) {
        return over(begins(verb, feature), feature);
    }

    /** Asks for it; gives the job's number. */
    public long begins(String verb, String feature) {
        return console()
                .post("/api/plugin/" + feature + "/" + verb, Map.of())
                .ok()
                .path("id")
                .asLong();
    }

    /** Waits until a job is over, or hangs. */
    public JsonNode over(long id, String feature) {
        await("job " + id + " of " + feature).atMost(PATIENCE).until(() -> {
            JsonNode job = plugin(feature).path("job");
            return job.path("id").asLong() == id && job.path("state").asText().matches("done|failed|hanging");
        });
        return plugin(feature).path("job");
    }

    /** Does what must go well. */
    public void done(String verb, String feature) {
        JsonNode job = does(verb, feature);
        assertThat(job.path("state").asText()).as("%s", job).isEqualTo("done");
    }

    /** What calls could use now, in the words of REST. */
    public String engines() {
        return console().get("/api/engine").ok().toString();
    }

    /** What was changed last. */
    public JsonNode lastChange() {
        return console().get("/api/plugin/history").ok().path(0);
    }

    /** Goes back to what was before a change; {@code feature} is one that it is about. */
    public void rollsBack(long change, String feature) {
        long id = console()
                .post("/api/plugin/history/" + change + "/rollback", Map.of())
                .ok()
                .path("id")
                .asLong();
        JsonNode job = over(id, feature);
        assertThat(job.path("state").asText()).as("%s", job).isEqualTo("done");
    }
}
