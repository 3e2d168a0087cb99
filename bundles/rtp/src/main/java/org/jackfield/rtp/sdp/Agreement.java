// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.SourceRule;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.TelephoneEvent;
import org.jackfield.rtp.sdp.AudioDescription.Profile;
import org.jackfield.rtp.sdp.Outcome.Agreed;
import org.jackfield.rtp.sdp.Outcome.Reason;
import org.jackfield.rtp.sdp.Outcome.Refused;

/**
 * The common ground with one stream of the far end.
 *
 * @param terms what we bring
 * @param remote what the far end says
 */
record Agreement(AudioTerms terms, AudioDescription remote) {

    /**
     * Why the stream cannot be taken whatever its codecs; empty if it can.
     *
     * @param offeredEncrypted whether this answers an encrypted offer of ours
     */
    Optional<Refused> refusal(boolean offeredEncrypted) {
        if (remote.port() == 0) {
            return refused(Reason.PORT_ZERO, "The audio has port 0");
        }
        if (remote.profile() == Profile.FOREIGN) {
            return refused(Reason.ENCRYPTION_REFUSED, "The profile of the audio is not known here");
        }
        boolean must = terms.srtp() == SrtpPolicy.REQUIRED || offeredEncrypted;
        if (must && remote.cryptos().isEmpty()) {
            return refused(Reason.ENCRYPTION_REQUIRED, "The audio must be encrypted, by a=crypto");
        }
        if (remote.profile() == Profile.ENCRYPTED && !must) {
            if (terms.srtp() == SrtpPolicy.OFF) {
                return refused(Reason.ENCRYPTION_REFUSED, "Encrypted audio is switched off here");
            }
            if (remote.cryptos().isEmpty()) {
                return refused(Reason.ENCRYPTION_REFUSED, "No crypto suite in common");
            }
        }
        if (remote.address().isEmpty() && !remote.held()) {
            return refused(Reason.NO_ADDRESS, "The connection address must be numeric");
        }
        return Optional.empty();
    }

    private static Optional<Refused> refused(Reason reason, String sentence) {
        return Optional.of(new Refused(reason, sentence));
    }

    /**
     * The key of an offer that we take: a plain profile with keys is the opportunistic way (RFC 8643), taken unless encryption
     * is off.
     */
    Optional<SdpCrypto> usableKey() {
        return terms.srtp() == SrtpPolicy.OFF
                ? Optional.empty()
                : remote.cryptos().stream().findFirst();
    }

    /** The first codec of our order that the far end has, under the far end's number and with our parameters. */
    Optional<AudioCodec> first(List<CodecOffer> order) {
        for (CodecOffer ours : order) {
            for (AudioCodec theirs : remote.codecs()) {
                if (theirs.format().equals(ours.format())) {
                    return Optional.of(new AudioCodec(theirs.payloadType(), theirs.format(), ours.fmtp()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Its telephone-event at the codec's clock rate (RFC 4733, 2.3.1: digits share the clock of the sound), or else the usual one:
     * many phones say telephone-event/8000 beside Opus and nothing else.
     */
    Optional<AudioCodec> digits(int clockRate) {
        return digitsAt(clockRate).or(() -> digitsAt(PayloadNumbers.USUAL_CLOCK_RATE));
    }

    private Optional<AudioCodec> digitsAt(int clockRate) {
        return remote.codecs().stream()
                .filter(codec -> terms.telephoneEvent()
                        && codec.telephoneEvent()
                        && codec.format().clockRate() == clockRate)
                .findFirst();
    }

    /** Its comfort noise at the codec's clock rate. */
    Optional<AudioCodec> comfortNoise(int clockRate) {
        return remote.codecs().stream()
                .filter(codec -> codec.comfortNoise() && codec.format().clockRate() == clockRate)
                .findFirst();
    }

    /** Packet time in ms with which we send that codec: what the far end wants, within what both can. */
    int ptime(CodecFormat format) {
        return PacketTime.fitting(
                format, remote.ptime().orElse(terms.ptime()), remote.maxptime().orElse(Integer.MAX_VALUE));
    }

    /** The remote side is an offer, {@code line} is our answer: numbers are the same both ways. */
    Outcome withOffer(AudioLine line, SessionDescription answer) {
        AudioCodec chosen = line.codecs().get(0);
        Optional<TelephoneEvent> event = digits(chosen.format().clockRate())
                .map(te -> new TelephoneEvent(
                        te.payloadType(), te.payloadType(), te.format().clockRate()));
        Optional<SrtpKeys> srtp =
                usableKey().map(theirs -> new SrtpKeys(line.cryptos().get(0).key(), theirs.key()));
        return agreed(chosen, chosen.payloadType(), line.direction(), event, srtp, answer, remote.rtcpMux());
    }

    /** The remote side is the answer to our offer {@code line}: each side sends with the other's numbers (RFC 3264, 5.1). */
    Outcome withAnswer(AudioLine line, Optional<SrtpKeys> srtp, SessionDescription offer) {
        for (AudioCodec theirs : remote.codecs()) {
            Optional<AudioCodec> ours = theirs.sound() ? find(line, theirs) : Optional.empty();
            if (ours.isPresent()) {
                Optional<TelephoneEvent> event = digits(theirs.format().clockRate())
                        .flatMap(te -> find(line, te)
                                .map(mine -> new TelephoneEvent(
                                        te.payloadType(),
                                        mine.payloadType(),
                                        te.format().clockRate())));
                MediaDirection direction =
                        line.direction().and(remote.direction().reversed());
                return agreed(theirs, ours.get().payloadType(), direction, event, srtp, offer, false);
            }
        }
        return new Refused(Reason.NO_COMMON_CODEC, "The answer has none of the offered codecs");
    }

    private static Optional<AudioCodec> find(AudioLine line, AudioCodec theirs) {
        return line.codecs().stream()
                .filter(codec -> codec.format().equals(theirs.format()))
                .findFirst();
    }

    private Outcome agreed(
            AudioCodec sent,
            int receivePayloadType,
            MediaDirection direction,
            Optional<TelephoneEvent> event,
            Optional<SrtpKeys> srtp,
            SessionDescription local,
            boolean mux) {
        String remoteFmtp = remote.codecs().stream()
                .filter(codec -> codec.format().equals(sent.format()))
                .map(AudioCodec::fmtp)
                .findFirst()
                .orElse("");
        NegotiatedCodec codec = new NegotiatedCodec(
                sent.format(), sent.payloadType(), receivePayloadType, remoteFmtp, ptime(sent.format()));
        RtpParameters parameters = new RtpParameters(
                remote.remote(), remote.rtcp(), mux, codec, direction, event, srtp, SourceRule.LEARNED);
        return new Agreed(local, parameters);
    }
}
