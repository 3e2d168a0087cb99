// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jackfield.rtp.pool.PortPool.Usage;
import org.jackfield.rtp.port.NoPortLeftException;
import org.junit.jupiter.api.Test;

class PortPoolTest {

    private static final long SECOND = 1_000_000_000L;

    private final PortPool pool = new PortPool(1001, 1011, new Random(1), 0);

    private int open(long now) {
        return pool.open(Optional::of, now);
    }

    @Test
    void portsAreEvenAndLeaveRoomForRtcp() {
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            ports.add(open(0));
        }
        assertThat(ports).containsExactlyInAnyOrder(1002, 1004, 1006, 1008, 1010);
        assertThatThrownBy(() -> open(0)).isInstanceOf(NoPortLeftException.class);
    }

    @Test
    void theOneFreedLongestAgoIsTakenFirstEvenIfItRests() {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ports.add(open(0));
        }
        pool.free(ports.get(3), SECOND);
        pool.free(ports.get(1), 2 * SECOND);
        assertThat(pool.usage(3 * SECOND)).isEqualTo(new Usage(3, 2, 0));
        assertThat(open(3 * SECOND)).isEqualTo(ports.get(3));
        assertThat(open(3 * SECOND)).isEqualTo(ports.get(1));
    }

    @Test
    void aFreedPortRestsWhileOthersAreThere() {
        int first = open(0);
        pool.free(first, 0);
        for (int i = 0; i < 4; i++) {
            assertThat(open(0)).isNotEqualTo(first);
        }
        assertThat(pool.usage(31 * SECOND)).isEqualTo(new Usage(4, 0, 1));
    }

    @Test
    void aPortHeldBySomebodyElseIsSkipped() {
        int got = pool.open(port -> port == 1006 ? Optional.of(port) : Optional.empty(), 0);
        assertThat(got).isEqualTo(1006);
        assertThat(pool.usage(0)).isEqualTo(new Usage(1, 0, 4));
        assertThatThrownBy(() -> pool.open(port -> Optional.empty(), 0))
                .isInstanceOf(NoPortLeftException.class)
                .hasMessageContaining("jackfield.rtp.cfg");
        assertThat(pool.usage(0)).isEqualTo(new Usage(1, 0, 4));
    }

    @Test
    void anotherRangeHoldsForNewPorts() {
        int old = open(0);
        pool.range(2000, 2003, 0);
        assertThat(open(0)).isBetween(2000, 2002);
        pool.free(old, 0);
        assertThat(open(0)).isBetween(2000, 2002);
        assertThatThrownBy(() -> open(0)).isInstanceOf(NoPortLeftException.class);
        pool.range(2000, 2005, 0);
        assertThat(open(0)).isEqualTo(2004);
    }

    @Test
    void aRangeWithoutRoomIsRefused() {
        assertThatThrownBy(() -> new PortPool(1001, 1002, new Random(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PortPool(65_534, 65_536, new Random(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
