// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** The functions of {@code opus.h} with varying arguments, and what can be asked for by them ({@code opus_defines.h}). */
interface Controls extends Library {

    int SET_BITRATE = 4002;
    int SET_MAX_BANDWIDTH = 4004;
    int SET_VBR = 4006;
    int SET_COMPLEXITY = 4010;
    int SET_INBAND_FEC = 4012;
    int SET_PACKET_LOSS_PERC = 4014;
    int SET_DTX = 4016;
    int SET_SIGNAL = 4024;

    int SIGNAL_VOICE = 3001;

    int NARROWBAND = 1101;
    int MEDIUMBAND = 1102;
    int WIDEBAND = 1103;
    int SUPERWIDEBAND = 1104;
    int FULLBAND = 1105;

    int opus_encoder_ctl(Pointer encoder, int request, Object... value);

    /** The widest band that can be played at a rate in Hz. */
    static int bandwidth(int playbackRate) {
        if (playbackRate < 12_000) {
            return NARROWBAND;
        }
        if (playbackRate < 16_000) {
            return MEDIUMBAND;
        }
        if (playbackRate < 24_000) {
            return WIDEBAND;
        }
        return playbackRate < 48_000 ? SUPERWIDEBAND : FULLBAND;
    }
}
