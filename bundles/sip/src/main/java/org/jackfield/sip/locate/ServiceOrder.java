// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.xbill.DNS.SRVRecord;

/** Orders SRV records: by priority, and by chance in proportion to weight among equals (RFC 2782). */
final class ServiceOrder {

    private ServiceOrder() {}

    static List<SRVRecord> order(List<SRVRecord> records, RandomGenerator random) {
        TreeMap<Integer, List<SRVRecord>> priorities = new TreeMap<>();
        records.forEach(record -> priorities
                .computeIfAbsent(record.getPriority(), p -> new ArrayList<>())
                .add(record));
        List<SRVRecord> ordered = new ArrayList<>(records.size());
        for (List<SRVRecord> equals : priorities.values()) {
            // Those of weight zero first, so that they have a small chance.
            equals.sort(Comparator.comparingInt(SRVRecord::getWeight));
            while (!equals.isEmpty()) {
                ordered.add(equals.remove(draw(equals, random)));
            }
        }
        return ordered;
    }

    private static int draw(List<SRVRecord> records, RandomGenerator random) {
        int sum = records.stream().mapToInt(SRVRecord::getWeight).sum();
        int drawn = random.nextInt(sum + 1);
        int running = 0;
        for (int i = 0; i < records.size(); i++) {
            running += records.get(i).getWeight();
            if (running >= drawn) {
                return i;
            }
        }
        return records.size() - 1;
    }
}
