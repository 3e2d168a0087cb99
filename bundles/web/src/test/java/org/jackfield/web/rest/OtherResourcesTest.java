// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Source;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.panel.DashboardPanel;
import org.jackfield.api.route.RouteOrder;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.api.security.Ban;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.settings.Configuration.Refusal;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Position;
import org.jackfield.api.store.StoreException;
import org.jackfield.web.FakeHub;
import org.jackfield.web.Samples;
import org.junit.jupiter.api.Test;

class OtherResourcesTest {

    private final Caller caller = new Caller();

    private void probe(String part, boolean ready, boolean essential, String sentence) {
        caller.house.probes.add(new HealthProbe() {
            @Override
            public String part() {
                return part;
            }

            @Override
            public Health health() {
                return new Health(ready, essential, sentence);
            }
        });
    }

    @Test
    void healthIsUpOnceSipMediaAndUsersAreReady() {
        probe("sip", true, true, "");
        probe("users", true, true, "");
        assertThat(caller.get("health").status()).isEqualTo(503);
        assertThat(caller.get("health").text("/status")).isEqualTo("starting");
        probe("media", true, true, "");
        probe("store", false, false, "the database is away");
        Caller.Answer answer = caller.get("health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("up");
        assertThat(answer.text("/version")).isEqualTo("1.2.3");
        assertThat(answer.text("/warnings/0")).isEqualTo("store: the database is away");
    }

    @Test
    void strangersAreToldOnlyHowManyWarningsThereAre() {
        caller.house.settings.refusals.add(
                new Refusal("etc/jackfield.device-a.cfg", List.of(new SettingsProblem("codec", "unknown"))));
        caller.local = false;
        caller.role = Optional.empty();
        Caller.Answer answer = caller.get("health");
        assertThat(answer.body().at("/warningCount").asInt()).isEqualTo(4);
        assertThat(answer.body().has("warnings")).isFalse();
        caller.role = Optional.of(Role.USER);
        assertThat(caller.get("health").body().at("/warnings").toString())
                .contains("etc/jackfield.device-a.cfg: codec: unknown");
    }

    @Test
    void aProbeThatFailsIsNotReady() {
        caller.house.probes.add(new HealthProbe() {
            @Override
            public String part() {
                return "sip";
            }

            @Override
            public Health health() {
                throw new IllegalStateException("broken");
            }
        });
        assertThat(caller.get("health").status()).isEqualTo(503);
    }

    @Test
    void routesAreExplainedForWhoeverWouldCall() {
        FakeHub hub = new FakeHub();
        caller.house.hub = Optional.of(hub);
        Caller.Answer answer =
                caller.get("route/explain?from=provider:carrier&to=0301&caller=49&at=2026-12-24T18:00:00%2B01:00");
        assertThat(answer.text("/reasons/0")).isEqualTo("no rule matches");
        assertThat(answer.body().at("/refusal/cause").asInt()).isEqualTo(3);
        assertThat(hub.asked.get(0)).isInstanceOfSatisfying(RouteQuery.class, q -> {
            assertThat(q.source()).isEqualTo(new Source.Trunk("carrier"));
            assertThat(q.callerNumber()).isEqualTo("49");
            assertThat(q.at().getHour()).isEqualTo(18);
        });
        assertThat(caller.get("route/explain?to=0301").status()).isEqualTo(400);
        assertThat(caller.get("route/explain?from=x:y&to=0301").text("/detail")).contains("nobody who calls");
        assertThat(caller.get("route/explain?from=a&to=b&at=noon").text("/detail"))
                .contains("is no time");
    }

    @Test
    void routesArePutInOrderAtOnce() {
        List<String> asked = new ArrayList<>();
        caller.house.routeOrder = Optional.of(new RouteOrder() {
            @Override
            public List<String> names() {
                return List.copyOf(asked);
            }

            @Override
            public List<Change> arrange(List<String> names) {
                asked.addAll(names);
                return List.of(new Change("out", 100, 10));
            }
        });
        Caller.Answer answer = caller.call("PUT", "route/order", "[\"out\",\"in\"]");
        assertThat(answer.text("/names/1")).isEqualTo("in");
        assertThat(answer.text("/changed/0/name")).isEqualTo("out");
        assertThat(answer.body().at("/changed/0/now").asInt()).isEqualTo(10);
        caller.role = Optional.of(Role.OPERATOR);
        assertThat(caller.call("PUT", "route/order", "[]").status()).isEqualTo(403);
    }

    @Test
    void aProviderIsTestedWhileSomebodyWaits() {
        TrunkCheck.Step step = new TrunkCheck.Step(Samples.TIME, TrunkCheck.Kind.RESOLVE, true, "leads somewhere");
        caller.house.trunkChecks = Optional.of((provider, news) -> {
            news.accept(new TrunkCheck(provider, List.of(step), false, false));
            news.accept(new TrunkCheck(provider, List.of(step, step), true, true));
            return provider.equals("carrier");
        });
        caller.role = Optional.of(Role.OPERATOR);
        Caller.Answer answer = caller.call("POST", "provider/carrier/test", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/passed").asBoolean()).isTrue();
        assertThat(answer.text("/steps/1/kind")).isEqualTo("resolve");
        assertThat(caller.call("POST", "provider/nobody/test", "").status()).isEqualTo(404);
        caller.role = Optional.of(Role.USER);
        assertThat(caller.call("POST", "provider/carrier/test", "").status()).isEqualTo(403);
    }

    private static final class FakeStore implements CallStore {

        final List<RecordQuery> queries = new ArrayList<>();
        final List<List<CallRecord>> pages = new ArrayList<>();

        @Override
        public void save(List<CallRecord> records) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CallRecord> find(RecordQuery query) {
            queries.add(query);
            if (query.filter().party().filter("away"::equals).isPresent()) {
                throw new StoreException("no connection to jdbc:secret", new IllegalStateException());
            }
            return pages.isEmpty() ? List.of(Samples.RECORD) : pages.remove(0);
        }

        @Override
        public Optional<CallRecord> find(CallId id) {
            return id.value().equals("c1") ? Optional.of(Samples.RECORD) : Optional.empty();
        }
    }

    @Test
    void recordsArePaged() {
        FakeStore store = new FakeStore();
        caller.house.store = Optional.of(store);
        Caller.Answer answer = caller.get("record?party=%2B49%2030&limit=1");
        assertThat(answer.text("/records/0/hangup/cause")).isEqualTo("17");
        assertThat(answer.text("/records/0/state")).isEqualTo("ended");
        assertThat(answer.text("/next"))
                .isEqualTo("/api/record?party=%2B49+30&before=2026-01-01T10%3A00%3A00Z%2Cc1&limit=1");
        assertThat(store.queries.get(0).filter().party()).contains("+49 30");
        caller.get(answer.text("/next").substring("/api/".length()));
        assertThat(store.queries.get(1).before()).contains(new Position(Samples.TIME, "c1"));
        caller.get("record?before=2026-01-01T10:00:00Z");
        assertThat(store.queries.get(2).before()).contains(new Position(Samples.TIME, ""));
        assertThat(caller.get("record").body().has("next")).isFalse();
        assertThat(caller.get("record/c1").text("/source/kind")).isEqualTo("trunk");
        assertThat(caller.get("record/c2").status()).isEqualTo(404);
        assertThat(caller.get("record?limit=0").status()).isEqualTo(400);
        assertThat(caller.get("record?before=now").text("/detail")).contains("'now' is no time");
        assertThat(caller.get("record?from=now").status()).isEqualTo(400);
    }

    @Test
    void recordsAreFilteredOnEveryPage() {
        FakeStore store = new FakeStore();
        caller.house.store = Optional.of(store);
        Caller.Answer answer = caller.get("record?outcome=missed&direction=Incoming&provider=carrier&limit=1");
        assertThat(answer.text("/records/0/outcome")).isEqualTo("missed");
        assertThat(answer.text("/records/0/direction")).isEqualTo("incoming");
        caller.get(answer.text("/next").substring("/api/".length()));
        assertThat(store.queries.get(1).filter())
                .isEqualTo(new RecordQuery.Filter(
                        Optional.empty(),
                        Optional.of(CallRecord.Outcome.MISSED),
                        Optional.of(CallRecord.Direction.INCOMING),
                        Optional.of("carrier")));
        assertThat(caller.get("record?outcome=lost").text("/detail")).contains("answered, missed, failed");
    }

    @Test
    void recordsAreExportedPageByPage() {
        FakeStore store = new FakeStore();
        store.pages.add(Collections.nCopies(500, Samples.RECORD));
        caller.house.store = Optional.of(store);
        Caller.Answer answer = caller.get("record.csv?party=102&outcome=missed");
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.headers().getFirst("Content-Disposition")).contains("calls.csv");
        assertThat(answer.body().asText().split("\r\n")).hasSize(1 + 500 + 1);
        assertThat(store.queries)
                .extracting(query -> query.before().isPresent())
                .containsExactly(false, true);
        assertThat(store.queries.get(1).filter().party()).contains("102");
    }

    @Test
    void anExportThatCannotBeginIsAProblem() {
        assertThat(caller.get("record.csv").status()).isEqualTo(503);
        caller.house.store = Optional.of(new FakeStore());
        assertThat(caller.get("record.csv?party=away").status()).isEqualTo(503);
        caller.role = Optional.of(Role.USER);
        assertThat(caller.get("record.csv").status()).isEqualTo(403);
    }

    @Test
    void withoutAStoreOrItsDatabaseTheAnswerSaysSo() {
        assertThat(caller.get("record").status()).isEqualTo(503);
        assertThat(caller.get("record").text("/detail")).contains("jackfield-store-sql");
        caller.house.store = Optional.of(new FakeStore());
        Caller.Answer away = caller.get("record?party=away");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text("/detail")).doesNotContain("jdbc");
    }

    @Test
    void bansAreListedAndLifted() {
        caller.house.bans.add(new Ban("2001:db8::1", "wrong passwords", Samples.TIME, Samples.TIME));
        assertThat(caller.get("ban").text("/0/address")).isEqualTo("2001:db8::1");
        assertThat(caller.call("DELETE", "ban/2001:db8::1", "").status()).isEqualTo(204);
        assertThat(caller.call("DELETE", "ban/2001:db8::1", "").status()).isEqualTo(404);
    }

    private record Panel(String id, String title, String icon, int order, String role, String module, String element)
            implements DashboardPanel {}

    @Test
    void panelsComeInOrderToWhoMaySeeThem() {
        caller.house.panels.add(new Panel("b", "B", "x", 20, "user", "/panel/b.js", "b-1"));
        caller.house.panels.add(new Panel("a", "A", "x", 20, "user", "/panel/a.js", "a-1"));
        caller.house.panels.add(new Panel("c", "C", "x", 10, "admin", "/panel/c.js", "c-1"));
        assertThat(caller.get("panel").body().findValuesAsText("id")).containsExactly("c", "a", "b");
        caller.role = Optional.of(Role.OPERATOR);
        assertThat(caller.get("panel").body().findValuesAsText("id")).containsExactly("a", "b");
        assertThat(caller.get("panel").text("/0/titles")).isEmpty();
    }

    @Test
    void usersComeAndGoAndTheirSessionsWithThem() {
        String token = caller.sessions.open("bob", Role.USER).token();
        Caller.Answer answer = caller.call("PUT", "user/bob", "{\"password\":\"long-enough\",\"role\":\"operator\"}");
        assertThat(answer.text("/role")).isEqualTo("operator");
        assertThat(caller.sessions.find(token)).isEmpty();
        assertThat(caller.get("user").text("/0/name")).isEqualTo("bob");
        assertThat(caller.call("PUT", "user/bob", "{\"role\":\"king\"}").status())
                .isEqualTo(400);
        assertThat(caller.call("DELETE", "user/bob", "").status()).isEqualTo(204);
        assertThat(caller.call("DELETE", "user/bob", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotHereIsAProblemInTheSameForm() {
        Caller.Answer answer = caller.get("nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/title")).isEqualTo("Not Found");
        assertThat(caller.call("PUT", "call", "{}").text("/detail")).contains("GET");
    }

    @Test
    void theDescriptionNamesEveryResource() {
        assertThat(caller.get("openapi.json").body().at("/paths").fieldNames())
                .toIterable()
                .contains("/call/{id}", "/device/{name}", "/record", "/event", "/route/explain");
    }
}
