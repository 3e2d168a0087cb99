// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.security.Ban;

/** An address that is not listened to for a time. */
public record BanJson(String address, String reason, String since, String until) {

    public static BanJson of(Ban ban) {
        return new BanJson(
                ban.address(), ban.reason(), ban.since().toString(), ban.until().toString());
    }
}
