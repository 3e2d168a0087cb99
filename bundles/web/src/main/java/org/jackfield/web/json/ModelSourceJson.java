// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jspecify.annotations.Nullable;

/** Where a model comes from: an address that begins with https://, or a file on the appliance's machine; and what its checksum must be. */
public record ModelSourceJson(String source, @Nullable String sha256) {}
