// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.route;

import org.jackfield.api.route.Diverter.Occasion;

/**
 * Who let a call go elsewhere, and when that is done: what whoever carries it on is told of it (RFC 5806).
 *
 * @param number by which the device was called whose calls go elsewhere
 */
public record Redirection(String number, Occasion occasion) {}
