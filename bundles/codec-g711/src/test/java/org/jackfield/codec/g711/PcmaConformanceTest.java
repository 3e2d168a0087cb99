// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g711;

import org.jackfield.api.media.CodecFactory;
import org.jackfield.conformance.codec.CodecConformance;

class PcmaConformanceTest extends CodecConformance {

    @Override
    public CodecFactory factory() {
        return new PcmaFactory();
    }
}
