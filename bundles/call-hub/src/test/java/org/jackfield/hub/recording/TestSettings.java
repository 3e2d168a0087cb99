// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.lang.annotation.Annotation;

/** Settings as a file would give them. */
@SuppressWarnings({"ClassExplicitlyAnnotation", "BadAnnotationImplementation"})
record TestSettings(boolean beep, String format, int retention$_$days) implements RecordingSettings {

    @Override
    public Class<? extends Annotation> annotationType() {
        return RecordingSettings.class;
    }
}
