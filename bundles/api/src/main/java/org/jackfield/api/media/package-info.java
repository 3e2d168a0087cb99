// SPDX-License-Identifier: Apache-2.0
/** Codecs and media ports: the words of sound, used by the hub, the wire and codec plug-ins. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.media;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
