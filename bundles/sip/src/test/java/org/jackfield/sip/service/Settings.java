// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import java.lang.reflect.Proxy;
import java.util.Objects;

/** Makes settings from their declared defaults. */
final class Settings {

    private Settings() {}

    /** The defaults, with one key changed. */
    static SipSettings defaults(String key, Object value) {
        return (SipSettings) Proxy.newProxyInstance(
                SipSettings.class.getClassLoader(),
                new Class<?>[] {SipSettings.class},
                (proxy, method, arguments) ->
                        method.getName().replace("$_$", "-").equals(key)
                                ? value
                                : Objects.requireNonNull(method.getDefaultValue()));
    }
}
