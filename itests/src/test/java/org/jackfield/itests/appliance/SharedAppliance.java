// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that ask for an {@link Appliance} the one that all of them share; it is started once and stopped last. */
public final class SharedAppliance implements ParameterResolver {

    private record Held(Appliance appliance) implements AutoCloseable {

        @Override
        public void close() {
            appliance.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Appliance.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Held.class, key -> new Held(Appliance.start("shared")), Held.class)
                .appliance();
    }
}
