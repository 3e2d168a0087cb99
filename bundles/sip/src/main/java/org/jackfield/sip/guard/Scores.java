// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What each source has on its account. A score fades evenly, the whole threshold in one window. Memory is bounded: of too
 * many sources the one heard of longest ago is forgotten. Any thread.
 */
final class Scores {

    private static final int NAMES = 64;

    private final int most;
    private final LinkedHashMap<SourceKey, Account> accounts;

    private static final class Account {

        private double score;
        private long at;
        private final Set<Integer> names = new HashSet<>();
    }

    /** @param most sources remembered */
    Scores(int most) {
        this.most = most;
        this.accounts = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SourceKey, Account> eldest) {
                return size() > Scores.this.most;
            }
        };
    }

    /**
     * Adds to a source's score.
     *
     * @param now milliseconds
     * @return the score after it
     */
    synchronized double add(SourceKey source, double points, GuardPolicy policy, long now) {
        return raise(account(source, policy, now), points);
    }

    /** Adds one point if the source has not used this unknown name before. */
    synchronized double addName(SourceKey source, String name, GuardPolicy policy, long now) {
        Account account = account(source, policy, now);
        // More names than are kept count each time: by then the source is banned or slowed anyway.
        boolean fresh = account.names.size() >= NAMES || account.names.add(name.hashCode());
        return raise(account, fresh ? 1 : 0);
    }

    synchronized double score(SourceKey source, GuardPolicy policy, long now) {
        return accounts.containsKey(source) ? account(source, policy, now).score : 0;
    }

    synchronized void forget(SourceKey source) {
        accounts.remove(source);
    }

    synchronized int size() {
        return accounts.size();
    }

    private Account account(SourceKey source, GuardPolicy policy, long now) {
        Account account = accounts.computeIfAbsent(source, s -> new Account());
        if (account.at > 0) {
            double faded = (now - account.at)
                    * policy.failures()
                    / (double) policy.window().toMillis();
            account.score = Math.max(0, account.score - faded);
            if (account.score == 0) {
                account.names.clear();
            }
        }
        account.at = now;
        return account;
    }

    private static double raise(Account account, double points) {
        account.score += points;
        return account.score;
    }
}
