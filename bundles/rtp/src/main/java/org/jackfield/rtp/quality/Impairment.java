// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.quality;

import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.LegQuality.Scale;

/**
 * What a codec takes from the quality of speech.
 *
 * @param scale on which E-model's scale it is rated
 * @param ie equipment impairment factor without loss: Ie of G.113, or Ie,wb of a wideband codec
 * @param bpl packet-loss robustness factor: the greater the better it bears random loss
 */
public record Impairment(Scale scale, double ie, double bpl) {

    private static final int WIDEBAND_HZ = 16_000;

    /** ITU-T G.113, tables I.1 and I.4: 64 kbit/s, with packet-loss concealment (G.711 Appendix I). */
    private static final Impairment G711 = new Impairment(Scale.NARROWBAND, 0, 25.1);

    /** ITU-T G.113, table IV.1: 64 kbit/s. Bpl is ours: its concealment repeats a period as that of G.711, at less gain. */
    private static final Impairment G722 = new Impairment(Scale.WIDEBAND, 13, 15);

    /**
     * Ours, as G.113 does not rate it: at the 24 kbit/s and more that are usual, near the best AMR-WB of table IV.1; in-band FEC
     * and its own concealment bear loss better than any codec there.
     */
    private static final Impairment OPUS = new Impairment(Scale.WIDEBAND, 2, 20);

    /** Ours: uncoded sound (RFC 3551, 4.5.11) has nothing to take away; loss is concealed as in G.711. */
    private static final Impairment L16_NARROW = new Impairment(Scale.NARROWBAND, 0, 25.1);

    private static final Impairment L16_WIDE = new Impairment(Scale.WIDEBAND, 0, 25.1);

    /** Ours, for a codec that is not in this list: ITU-T G.113 asks to take the worst for what is not known; this is G.729A's. */
    private static final Impairment OTHER = new Impairment(Scale.NARROWBAND, 11, 19);

    /** Of a codec by name. */
    public static Impairment of(CodecFormat format) {
        return switch (format.name()) {
            case "PCMU", "PCMA" -> G711;
            case "G722" -> G722;
            case "OPUS" -> OPUS;
            case "L16" -> format.clockRate() < WIDEBAND_HZ ? L16_NARROW : L16_WIDE;
            default -> OTHER;
        };
    }
}
