// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.time.Instant;
import java.util.Optional;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;

/**
 * A leg as seen from outside, at one moment.
 *
 * @param direction who began it
 * @param codec what is spoken on the wire; empty before there is an answer and for applications
 * @param media which ways sound flows, as the far party sees it negotiated
 * @param muted whether an operator muted it
 * @param sound what is done with its sound, and how loud it is
 * @param encrypted whether its sound is encrypted on the wire (SRTP)
 * @param counters what the wire counted
 * @param quality how it sounds
 * @param oneWay whether nothing is heard of the far party although it should be, while sound goes to it
 * @param chain the stages that its sound passes, readable by people; empty where nothing flows
 * @param answered when it answered
 */
public record LegView(
        LegId id,
        String endpoint,
        LegDirection direction,
        LegState state,
        Party party,
        Optional<NegotiatedCodec> codec,
        MediaDirection media,
        boolean muted,
        LegSound sound,
        boolean encrypted,
        MediaCounters counters,
        LegQuality quality,
        boolean oneWay,
        String chain,
        Optional<Instant> answered) {}
