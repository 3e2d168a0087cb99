// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.l16;

import java.util.Set;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.conformance.codec.CodecConformance;

class WidebandConformanceTest extends CodecConformance {

    @Override
    public CodecFactory factory() {
        return new L16WidebandFactory();
    }

    @Override
    public Set<Integer> packetTimes() {
        return Set.of(10, 20, 40);
    }
}
