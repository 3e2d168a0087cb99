// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jackfield.sip.locate.AddressBlock;

/** The guard's settings in force. */
record GuardPolicy(
        int failures, Duration window, Duration ban, Duration delay, List<AddressBlock> never, List<String> scanners) {

    /** Until settings are applied. */
    static final GuardPolicy DEFAULT = new GuardPolicy(
            10,
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofMillis(500),
            List.of(),
            List.of("friendly-scanner", "sipvicious"));

    static GuardPolicy of(GuardSettings settings) {
        return new GuardPolicy(
                settings.failures(),
                Duration.ofSeconds(settings.window$_$seconds()),
                Duration.ofSeconds(settings.ban$_$seconds()),
                Duration.ofMillis(settings.delay$_$milliseconds()),
                Arrays.stream(settings.never())
                        .flatMap(text -> AddressBlock.parse(text.strip()).stream())
                        .toList(),
                Arrays.stream(settings.scanner())
                        .map(text -> text.strip().toLowerCase(Locale.ROOT))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    boolean spares(InetAddress address) {
        return never.stream().anyMatch(block -> block.contains(address));
    }

    boolean scanner(String userAgent) {
        if (userAgent.isEmpty()) {
            return false;
        }
        String lower = userAgent.toLowerCase(Locale.ROOT);
        return scanners.stream().anyMatch(lower::contains);
    }
}
