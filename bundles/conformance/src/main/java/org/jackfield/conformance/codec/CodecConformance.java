// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

/**
 * What every codec must keep to. An author's test extends it and gives the factory that the bundle registers; where a bundle has several
 * codecs, there is a test for each.
 *
 * <pre>{@code
 * class PcmuConformanceTest extends CodecConformance {
 *     @Override
 *     public CodecFactory factory() {
 *         return new PcmuFactory();
 *     }
 * }
 * }</pre>
 */
public abstract class CodecConformance
        implements CodecWords, CodecFrames, CodecLoss, CodecInput, CodecThreads, CodecLife, CodecSwaps {}
