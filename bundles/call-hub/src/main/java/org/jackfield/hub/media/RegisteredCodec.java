// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.Engine;

/** A codec that is there. Any thread. */
final class RegisteredCodec extends Registered<CodecFactory> {

    private final CodecDescription description;

    RegisteredCodec(CodecFactory factory, int ranking, Maker maker) {
        super(factory, ranking, maker);
        this.description = factory.description();
    }

    CodecDescription description() {
        return description;
    }

    @Override
    Engine.Kind kind() {
        return Engine.Kind.CODEC;
    }

    @Override
    String name() {
        return description.format().name();
    }

    @Override
    String format() {
        return description.format().toString();
    }
}
