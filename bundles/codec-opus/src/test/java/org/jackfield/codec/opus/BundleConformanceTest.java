// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Native;
import java.util.List;
import java.util.Set;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.conformance.bundle.BundleConformance;

class BundleConformanceTest extends BundleConformance {

    /** Where no library could be made it offers nothing. */
    @Override
    protected Set<Class<?>> services() {
        return getClass().getResource("/native") == null ? Set.of() : Set.of(CodecFactory.class);
    }

    @Override
    protected List<Class<?>> libraries() {
        return List.of(Native.class);
    }
}
