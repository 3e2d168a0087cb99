// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jspecify.annotations.Nullable;

/**
 * Where the other parties of a leg are to be connected; one of both.
 *
 * @param to number or name that is dialled for them (blind transfer)
 * @param joins the asking party's leg in another call, with whose parties they are joined (attended transfer)
 */
public record TransferJson(@Nullable String to, @Nullable String joins) {}
