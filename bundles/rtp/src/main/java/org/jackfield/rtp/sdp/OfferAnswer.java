// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.sdp.AudioDescription.Profile;
import org.jackfield.rtp.sdp.Outcome.Reason;
import org.jackfield.rtp.sdp.Outcome.Refused;

/**
 * Offer and answer of one leg with one audio stream (RFC 3264), for its whole life: remembers payload types, keys, the number of
 * streams and the version of the last description. Other streams are answered with port 0.
 *
 * <p>It does not know whether a description was sent or an offer was refused, and need not: an offer that failed leaves nothing
 * behind but a version number.
 *
 * <p>Threads: one at a time.
 */
public final class OfferAnswer {

    /** The digits of RFC 4733, 3.2; no flash. */
    private static final String DIGITS = "0-15";

    /** We hear it (RFC 3389) and never send it. */
    private static final CodecFormat COMFORT_NOISE = new CodecFormat("CN", 8000, 1);

    private final PayloadNumbers numbers = new PayloadNumbers();
    private final LocalKeys keys;
    private final long sessionId;
    private AudioTerms terms;
    private Optional<SessionDescription> local = Optional.empty();
    private long version;

    /** All streams of the session as last described by us, and which is ours. */
    private List<MediaDescription> streams = List.of();

    private int audioIndex;
    private boolean encrypted;
    private Optional<AudioLine> offered = Optional.empty();

    public OfferAnswer(AudioTerms terms, SecureRandom random) {
        this.terms = terms;
        this.keys = new LocalKeys(random);
        // Fits into a signed 32-bit number, for far ends that parse it as one.
        this.sessionId = random.nextInt(Integer.MAX_VALUE);
        this.version = sessionId;
    }

    /** Changes what we bring, from the next offer or answer on; for example another address. */
    public void terms(AudioTerms changed) {
        terms = changed;
    }

    /** The last description that was made here; empty if none. */
    public Optional<SessionDescription> local() {
        return local;
    }

    /**
     * Makes an offer, the first or a new one. The version grows only if it differs from the last description.
     *
     * @param codecs in the order of preference; at least one
     * @param direction seen from us
     */
    public SessionDescription offer(List<CodecOffer> codecs, MediaDirection direction) {
        if (codecs.isEmpty()) {
            throw new IllegalArgumentException("An offer needs a codec");
        }
        boolean secure = encrypted || terms.srtp() == SrtpPolicy.REQUIRED;
        List<AudioCodec> numbered = new ArrayList<>();
        for (CodecOffer codec : codecs) {
            numbered.add(new AudioCodec(numbers.number(codec.format()), codec.format(), codec.fmtp()));
        }
        if (terms.telephoneEvent()) {
            codecs.stream()
                    .map(codec -> codec.format().clockRate())
                    .distinct()
                    .forEach(rate -> numbered.add(digits(rate)));
            if (codecs.stream().anyMatch(codec -> codec.format().clockRate() == COMFORT_NOISE.clockRate())) {
                numbered.add(new AudioCodec(numbers.number(COMFORT_NOISE), COMFORT_NOISE, ""));
            }
        }
        AudioLine line = new AudioLine(
                streams.isEmpty() ? (secure ? "RTP/SAVP" : "RTP/AVP") : protocol(secure),
                numbered,
                secure ? keys.offer() : List.of(),
                direction,
                terms.ptime(),
                false,
                true);
        List<MediaDescription> lines = new ArrayList<>();
        for (MediaDescription stream : streams) {
            lines.add(stream.refused());
        }
        if (lines.isEmpty()) {
            lines.add(line.at(terms.port()));
        } else {
            lines.set(audioIndex, line.at(terms.port()));
        }
        offered = Optional.of(line);
        return describe(lines);
    }

    private AudioCodec digits(int clockRate) {
        CodecFormat format = new CodecFormat(PayloadNumbers.TELEPHONE_EVENT, clockRate, 1);
        return new AudioCodec(numbers.number(format), format, DIGITS);
    }

    /** A running stream keeps its profile (RFC 3264, 8.3.1), unless encryption has come to be required. */
    private String protocol(boolean secure) {
        String running = streams.get(audioIndex).protocol();
        return secure && !encrypted ? "RTP/SAVP" : running;
    }

    /** The far end's answer to our last {@link #offer}. */
    public Outcome accept(SessionDescription answer) {
        AudioLine line = offered.orElseThrow(() -> new IllegalStateException("Nothing was offered"));
        SessionDescription ours = local.orElseThrow();
        Optional<MediaDescription> stream = answered(answer);
        if (stream.isEmpty()) {
            return new Refused(Reason.NO_AUDIO, "The answer has no audio");
        }
        AudioDescription remote = AudioDescription.of(answer, stream.get());
        remote.codecs().forEach(numbers::learn);
        Agreement agreement = new Agreement(terms, remote);
        Optional<Refused> refusal = agreement.refusal(!line.cryptos().isEmpty());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<SrtpKeys> srtp = line.cryptos().isEmpty() ? Optional.empty() : keys.accept(remote.cryptos());
        if (!line.cryptos().isEmpty() && srtp.isEmpty()) {
            return new Refused(Reason.ENCRYPTION_REQUIRED, "The answer takes none of the offered keys");
        }
        Outcome outcome = agreement.withAnswer(line, srtp, ours);
        if (outcome instanceof Outcome.Agreed) {
            encrypted = srtp.isPresent();
            streams = ours.media();
        }
        return outcome;
    }

    /** The stream at our stream's place, or, with a far end that lost count, the first audio. */
    private Optional<MediaDescription> answered(SessionDescription answer) {
        if (audioIndex < answer.media().size()
                && answer.media().get(audioIndex).media().equals("audio")) {
            return Optional.of(answer.media().get(audioIndex));
        }
        return answer.media().stream().filter(m -> m.media().equals("audio")).findFirst();
    }

    /**
     * Answers an offer.
     *
     * @param order codecs in our order of preference: the first that was offered is taken
     * @param wanted direction that we would like, seen from us: {@link MediaDirection#SENDRECV} unless we hold
     */
    public Outcome answer(SessionDescription offer, List<CodecOffer> order, MediaDirection wanted) {
        Refused refused = new Refused(Reason.NO_AUDIO, "There is no audio in the offer");
        for (int index : inOrderOfLiking(offer)) {
            AudioDescription remote = AudioDescription.of(offer, offer.media().get(index));
            Agreement agreement = new Agreement(terms, remote);
            Optional<Refused> refusal = agreement.refusal(false);
            Optional<AudioCodec> codec = agreement.first(order);
            if (refusal.isPresent()) {
                refused = refusal.get();
            } else if (codec.isEmpty()) {
                refused = new Refused(Reason.NO_COMMON_CODEC, "None of the offered codecs is available");
            } else {
                return answer(offer, index, agreement, codec.get(), wanted);
            }
        }
        return refused;
    }

    private Outcome answer(
            SessionDescription offer, int index, Agreement agreement, AudioCodec codec, MediaDirection wanted) {
        AudioDescription remote = agreement.remote();
        remote.codecs().forEach(numbers::learn);
        List<SdpCrypto> cryptos =
                agreement.usableKey().map(keys::answer).stream().toList();
        List<AudioCodec> chosen = new ArrayList<>(List.of(codec));
        agreement
                .digits(codec.format().clockRate())
                .ifPresent(te -> chosen.add(new AudioCodec(te.payloadType(), te.format(), DIGITS)));
        agreement
                .comfortNoise(codec.format().clockRate())
                .filter(cn -> cn.format().equals(COMFORT_NOISE))
                .ifPresent(chosen::add);
        AudioLine line = new AudioLine(
                offer.media().get(index).protocol(),
                chosen,
                cryptos,
                wanted.and(remote.direction().reversed()),
                agreement.ptime(codec.format()),
                remote.rtcpMux(),
                offer.media().get(index).attribute(AudioLine.RTCP_XR).isPresent());
        List<MediaDescription> lines = new ArrayList<>();
        for (int i = 0; i < offer.media().size(); i++) {
            lines.add(i == index ? line.at(terms.port()) : offer.media().get(i).refused());
        }
        audioIndex = index;
        streams = List.copyOf(lines);
        encrypted = !cryptos.isEmpty();
        return agreement.withOffer(line, describe(lines));
    }

    /** Places of audio streams in the offer: with several (an old way to make encryption optional) encrypted ones come first. */
    private List<Integer> inOrderOfLiking(SessionDescription offer) {
        List<Integer> places = new ArrayList<>();
        int secure = 0;
        for (int i = 0; i < offer.media().size(); i++) {
            MediaDescription stream = offer.media().get(i);
            if (stream.media().equals("audio")) {
                boolean first = terms.srtp() != SrtpPolicy.OFF
                        && stream.port() != 0
                        && Profile.of(stream.protocol()) == Profile.ENCRYPTED;
                places.add(first ? secure++ : places.size(), i);
            }
        }
        return places;
    }

    private SessionDescription describe(List<MediaDescription> lines) {
        SessionDescription same = description(lines, version);
        if (local.isPresent() && local.get().saysTheSameAs(same)) {
            return local.get();
        }
        if (local.isPresent()) {
            version++;
        }
        SessionDescription made = description(lines, version);
        local = Optional.of(made);
        return made;
    }

    private SessionDescription description(List<MediaDescription> lines, long number) {
        return new SessionDescription(
                SdpOrigin.ours(sessionId, number, terms.address()),
                "-",
                Optional.of(SdpConnection.of(terms.address())),
                List.of(),
                lines);
    }
}
