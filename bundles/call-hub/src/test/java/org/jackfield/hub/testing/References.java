// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** Services as the framework would hand them out. */
public final class References {

    private References() {}

    /** A service of version 1.2.3 of a bundle with this symbolic name. */
    @SuppressWarnings("unchecked")
    public static <S> ServiceReference<S> of(String name, int ranking) {
        Bundle bundle = fake(Bundle.class, method -> method.equals("getVersion") ? new Version(1, 2, 3) : name);
        return fake(ServiceReference.class, method -> method.equals("getBundle") ? bundle : ranking);
    }

    private static <T> T fake(Class<T> type, UnaryOperator<Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName())));
    }
}
