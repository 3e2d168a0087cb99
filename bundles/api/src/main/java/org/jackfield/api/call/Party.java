// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/**
 * The far party of a leg.
 *
 * @param target what was dialled or who called: a device, provider or application
 * @param number the number at the far end; for a provider the outside number
 * @param displayName a name to show; empty if none
 * @param address where its signalling comes from, {@code host:port/transport}; empty for applications
 */
public record Party(Target target, String number, String displayName, String address) {}
