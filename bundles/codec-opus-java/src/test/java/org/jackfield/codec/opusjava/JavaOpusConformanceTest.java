// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opusjava;

import org.jackfield.api.media.CodecFactory;
import org.jackfield.conformance.codec.CodecConformance;

class JavaOpusConformanceTest extends CodecConformance {

    @Override
    public CodecFactory factory() {
        return new JavaOpusFactory();
    }

    /** Concentus allocates with each packet. */
    @Override
    public int allocation() {
        return 70_000;
    }

    /** What it knows of a sound that it was not made for is little at first. */
    @Override
    public int settling() {
        return 300;
    }
}
