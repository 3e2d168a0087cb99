// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.MediaPort;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.media.SampledPort;
import org.jspecify.annotations.Nullable;

/** What the sound of a call knows of one of its legs. Belongs to the call's lane. */
final class LegMedia {

    final LegId id;
    final MediaPort port;

    /** Its place in the mix; null unless it is mixed. Written on the lane, read on any thread. */
    volatile @Nullable Row row;

    /** Who else takes what it says; null for nobody. */
    private @Nullable PcmTap tap;

    /** Whom of the others it does not hear. */
    Row[] deafTo = Row.NOBODY;

    private volatile Treatment treatment = Treatment.NONE;

    /** Whether what it says is music for those who wait. */
    final boolean music;

    /** Whether it waits. */
    Hold hold = Hold.NONE;

    /** Whether its digits travel as tones in its sound. */
    boolean tones;

    /** How the row runs; null unless it is mixed. */
    @Nullable
    RowPlan plan;

    /** Runs while its codec is away; null otherwise. */
    Lane.@Nullable Timer grace;

    LegMedia(LegId id, MediaPort port, boolean music) {
        this.id = id;
        this.port = port;
        this.music = music;
    }

    /** Whether it is to hear that one, as far as who waits and who talks is concerned. */
    boolean minds(LegMedia speaker) {
        return speaker.music ? hold != Hold.NONE : hold != Hold.BY_OPERATOR;
    }

    /** Who else takes what it says from now on; null for nobody. */
    void tap(@Nullable PcmTap next) {
        tap = next;
        Row mixed = row;
        if (mixed != null) {
            mixed.tap = next;
        }
    }

    /** It is mixed by this row. */
    void row(Row mixed) {
        mixed.tap = tap;
        row = mixed;
    }

    /** Whether there is something to hear or to say already. */
    boolean ready() {
        return port instanceof SampledPort || codec().isPresent();
    }

    Optional<NegotiatedCodec> codec() {
        return port instanceof EncodedPort encoded ? encoded.codec() : Optional.empty();
    }

    /** What is to be done with its sound. Any thread. */
    Treatment treatment() {
        return treatment;
    }

    void treat(Treatment next) {
        treatment = next;
    }

    /** Whether the others are to hear it in a mix. */
    boolean heard() {
        return !treatment.muted() && port.direction().receives();
    }

    /** Whether it is to hear the others. */
    boolean hears() {
        return port.direction().sends();
    }

    MediaDirection direction() {
        return port.direction();
    }

    /** What is done with its sound, and how loud it is. Any thread. */
    LegSound sound() {
        Row mixed = row;
        double said = mixed == null || !heard() ? LegSound.SILENCE : mixed.said.level();
        double heard = mixed == null ? LegSound.SILENCE : mixed.heardByIt.level();
        if (!(mixed instanceof WireRow wire)) {
            return new LegSound(
                    treatment.suppressor(), "", false, treatment.gain(), 0, treatment.audience(), said, heard, false);
        }
        Strip strip = wire.strip;
        return new LegSound(
                treatment.suppressor(),
                strip.suppressor.engine(),
                strip.suppressor.suppressing(),
                treatment.gain(),
                strip.gain(),
                treatment.audience(),
                said,
                heard,
                heard() && strip.speaking());
    }

    /** Any thread: its places for decoder, encoder and suppressor; none unless its wire is mixed. */
    List<Slot<?>> slots() {
        return row instanceof WireRow wire ? List.of(wire.decoder, wire.encoder, wire.strip.suppressor) : List.of();
    }

    void idle() {
        if (port instanceof EncodedPort encoded) {
            encoded.idle();
        }
    }
}
