// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/**
 * Where a codec or noise suppressor comes from.
 *
 * @param bundle symbolic name
 * @param title the bundle and its revision, as people know it: {@code codec-g711 0.1.0}
 */
public record Maker(String bundle, String title) {

    @Override
    public String toString() {
        return title;
    }
}
