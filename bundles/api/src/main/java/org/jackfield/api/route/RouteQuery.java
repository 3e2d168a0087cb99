// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.route;

import java.time.ZonedDateTime;
import org.jackfield.api.call.Source;

/**
 * A question to the router.
 *
 * @param source who would call
 * @param callerNumber the calling number; empty if none
 * @param dialled what would be dialled
 * @param at when
 */
public record RouteQuery(Source source, String callerNumber, String dialled, ZonedDateTime at) {}
