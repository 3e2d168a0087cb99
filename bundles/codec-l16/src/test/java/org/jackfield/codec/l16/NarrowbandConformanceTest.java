// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.l16;

import org.jackfield.api.media.CodecFactory;
import org.jackfield.conformance.codec.CodecConformance;

class NarrowbandConformanceTest extends CodecConformance {

    @Override
    public CodecFactory factory() {
        return new L16NarrowbandFactory();
    }
}
