// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

import org.jackfield.api.media.CodecFactory;
import org.jackfield.conformance.codec.CodecConformance;

class G722ConformanceTest extends CodecConformance {

    @Override
    public CodecFactory factory() {
        return new G722Factory();
    }
}
