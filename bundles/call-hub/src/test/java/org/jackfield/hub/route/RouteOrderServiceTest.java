// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jackfield.api.route.RouteOrder.Change;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.Test;

class RouteOrderServiceTest {

    private final RouteBook book = new RouteBook();
    private final Files files = new Files(book);
    private final RouteOrderService order = new RouteOrderService(book, files);

    /** Route files in memory, put in force at once; one of them may be read-only. */
    private static final class Files implements Configuration {

        private final RouteBook book;
        private final Map<String, Map<String, Object>> routes = new LinkedHashMap<>();
        private final List<String> written = new ArrayList<>();
        private String refused = "";

        private Files(RouteBook book) {
            this.book = book;
        }

        private void put(String name, int order) {
            routes.put(name, Map.of("order", order, "target", "number:1", "number", name + "*"));
            book.apply(name, Rules.route("order", order, "target", "number:1"));
        }

        @Override
        public List<Schema> schemas() {
            return List.of();
        }

        @Override
        public List<String> names(String kind) {
            return List.copyOf(routes.keySet());
        }

        @Override
        public Optional<Map<String, Object>> read(String kind, String name) {
            return Optional.ofNullable(routes.get(name));
        }

        @Override
        public void write(String kind, String name, Map<String, Object> settings) {
            if (name.equals(refused)) {
                throw new InvalidSettingsException("x", List.of(new SettingsProblem("", "read-only")));
            }
            assertThat(settings).containsEntry("number", name + "*");
            written.add(name);
            put(name, (int) Objects.requireNonNull(settings.get("order")));
        }

        @Override
        public boolean delete(String kind, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Refusal> refusals() {
            return List.of();
        }
    }

    RouteOrderServiceTest() {
        files.put("a", 100);
        files.put("b", 100);
        files.put("c", 30);
    }

    @Test
    void theOrderInForceIsByTheKeyAndThenByName() {
        assertThat(order.names()).containsExactly("c", "a", "b");
    }

    @Test
    void aNewOrderIsWrittenWhereTheKeyDiffers() {
        assertThat(order.arrange(List.of("b", "a", "c")))
                .containsExactly(new Change("b", 100, 10), new Change("a", 100, 20));
        assertThat(order.names()).containsExactly("b", "a", "c");
        assertThat(files.written).containsExactly("b", "a");
    }

    @Test
    void theSameOrderWritesNothing() {
        assertThat(order.arrange(List.of("c", "a", "b"))).isEmpty();
        assertThat(files.written).isEmpty();
    }

    @Test
    void aListThatIsNotEveryRouteOnceIsRefusedAsAWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.arrange(List.of("a", "b")))
                .withMessageContaining("missing")
                .withMessageContaining("c, a, b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.arrange(List.of("a", "b", "c", "d")))
                .withMessageContaining("no route 'd'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.arrange(List.of("a", "a", "c")))
                .withMessageContaining("twice");
        assertThat(files.written).isEmpty();
    }

    @Test
    void whenAFileIsRefusedTheOthersAreAsBefore() {
        files.refused = "a";
        assertThatThrownBy(() -> order.arrange(List.of("b", "a", "c"))).isInstanceOf(InvalidSettingsException.class);
        assertThat(order.names()).containsExactly("c", "a", "b");
        assertThat(files.routes.get("b")).containsEntry("order", 100);
    }
}
