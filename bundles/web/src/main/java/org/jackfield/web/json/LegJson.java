// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Party;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.NegotiatedCodec;
import org.jspecify.annotations.Nullable;

/** A leg as REST shows it. */
public record LegJson(
        String id,
        String endpoint,
        String direction,
        String state,
        PartyJson party,
        @Nullable CodecJson codec,
        String media,
        boolean muted,
        SoundJson sound,
        boolean encrypted,
        Packets packets,
        Octets octets,
        @Nullable Double jitter,
        @Nullable Double roundTrip,
        @Nullable Long silence,
        @Nullable Double mos,
        @Nullable QualityJson quality,
        boolean oneWay,
        @Nullable String chain,
        @Nullable String answered) {

    /** The far party. */
    public record PartyJson(String target, String number, String name, String address) {

        static PartyJson of(Party party) {
            return new PartyJson(party.target().toString(), party.number(), party.displayName(), party.address());
        }
    }

    /** What is spoken on the wire; {@code send} and {@code receive} are RTP payload types. */
    public record CodecJson(String name, int send, int receive, String fmtp, int ptime) {

        static CodecJson of(NegotiatedCodec codec) {
            return new CodecJson(
                    codec.format().toString(),
                    codec.sendPayloadType(),
                    codec.receivePayloadType(),
                    codec.remoteFmtp(),
                    codec.ptime());
        }
    }

    /** RTP packets. */
    public record Packets(long received, long sent, long lost, long late, long refused, @Nullable Long remoteLost) {

        static Packets of(MediaCounters counters) {
            return new Packets(
                    counters.packetsReceived(),
                    counters.packetsSent(),
                    counters.packetsLost(),
                    counters.packetsLate(),
                    counters.packetsRefused(),
                    counters.remoteLost() < 0 ? null : counters.remoteLost());
        }
    }

    /** Payload octets. */
    public record Octets(long received, long sent) {}

    /** A leg at this moment. */
    public static LegJson of(LegView leg) {
        MediaCounters counters = leg.counters();
        return new LegJson(
                leg.id().value(),
                leg.endpoint(),
                Texts.of(leg.direction()),
                Texts.of(leg.state()),
                PartyJson.of(leg.party()),
                leg.codec().map(CodecJson::of).orElse(null),
                Texts.of(leg.media()),
                leg.muted(),
                SoundJson.of(leg.sound()),
                leg.encrypted(),
                Packets.of(counters),
                new Octets(counters.octetsReceived(), counters.octetsSent()),
                Texts.known(counters.jitter()),
                Texts.known(counters.roundTrip()),
                counters.silence() < 0 ? null : counters.silence(),
                QualityJson.mos(leg.quality()),
                QualityJson.of(leg.quality()),
                leg.oneWay(),
                leg.chain().isEmpty() ? null : leg.chain(),
                Texts.of(leg.answered()));
    }
}
