// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Services as the framework would hand them out. */
public final class References {

    private References() {}

    /** A service of a bundle with this symbolic name. */
    @SuppressWarnings("unchecked")
    public static <S> ServiceReference<S> of(String name) {
        Bundle bundle = fake(Bundle.class, method -> name);
        return fake(ServiceReference.class, method -> bundle);
    }

    private static <T> T fake(Class<T> type, UnaryOperator<Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName())));
    }
}
