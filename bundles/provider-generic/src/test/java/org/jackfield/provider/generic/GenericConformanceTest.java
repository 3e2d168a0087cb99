// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.conformance.provider.ProviderConformance;

class GenericConformanceTest extends ProviderConformance {

    @Override
    public ProviderAdapter adapter() {
        return new GenericAdapter("carrier", Settings.of("country", "de"));
    }
}
