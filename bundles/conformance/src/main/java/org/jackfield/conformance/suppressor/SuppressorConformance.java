// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

/** What every noise suppressor must keep to. An author's test extends it and gives the factory that the bundle registers. */
public abstract class SuppressorConformance
        implements SuppressorWords, SuppressorFrames, SuppressorSound, SuppressorThreads, SuppressorLife {}
