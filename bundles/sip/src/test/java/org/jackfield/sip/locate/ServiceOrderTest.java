// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.SRVRecord;

class ServiceOrderTest {

    @Test
    void weightsDrawInProportion() {
        List<SRVRecord> records = List.of(service(1, 75, 1), service(1, 25, 2), service(0, 0, 3));
        Random random = new Random(1);
        long first = IntStream.range(0, 4000)
                .filter(i -> ServiceOrder.order(records, random).get(1).getPort() == 1)
                .count();
        assertThat(first).isBetween(2900L, 3150L);
        assertThat(ServiceOrder.order(records, random).get(0).getPort()).isEqualTo(3);
    }

    @Test
    void everyRecordIsTriedOnce() {
        List<SRVRecord> records = List.of(service(1, 0, 1), service(1, 0, 2), service(1, 10, 3), service(2, 5, 4));
        assertThat(ServiceOrder.order(records, new Random(7)))
                .containsExactlyInAnyOrderElementsOf(records)
                .last()
                .isEqualTo(records.get(3));
    }

    private static SRVRecord service(int priority, int weight, int port) {
        return new SRVRecord(Name.root, DClass.IN, 60, priority, weight, port, Name.root);
    }
}
