// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.security.Ban;

/** Who is banned. Reading takes no lock; bounded: of too many the one that ends first makes room. */
final class BanList {

    private final int most;
    private final Map<SourceKey, Ban> bans = new ConcurrentHashMap<>();

    BanList(int most) {
        this.most = most;
    }

    boolean banned(InetAddress source, Instant now) {
        if (bans.isEmpty()) {
            return false;
        }
        Ban ban = bans.get(SourceKey.of(source));
        return ban != null && ban.until().isAfter(now);
    }

    /** Adds a ban; whether it is new. */
    boolean add(SourceKey source, Ban ban) {
        if (bans.size() >= most) {
            bans.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().until()))
                    .ifPresent(first -> bans.remove(first.getKey()));
        }
        return bans.putIfAbsent(source, ban) == null;
    }

    List<Ban> list(Instant now) {
        return bans.values().stream()
                .filter(ban -> ban.until().isAfter(now))
                .sorted(Comparator.comparing(Ban::since))
                .toList();
    }

    Optional<Ban> remove(SourceKey source) {
        return Optional.ofNullable(bans.remove(source));
    }

    /** Removes and returns what has ended. */
    List<Ban> ended(Instant now) {
        List<Ban> ended = new ArrayList<>();
        bans.forEach((source, ban) -> {
            if (!ban.until().isAfter(now) && bans.remove(source, ban)) {
                ended.add(ban);
            }
        });
        return ended;
    }
}
