// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * A codec as one side offers it.
 *
 * @param format which codec
 * @param fmtp its format parameters as in {@code a=fmtp} without the payload type; empty if none
 */
public record CodecOffer(CodecFormat format, String fmtp) {}
