// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.rtp.sdp.MediaDescription;
import org.jackfield.rtp.sdp.SdpAttribute;
import org.jackfield.rtp.sdp.SdpConnection;
import org.jackfield.rtp.sdp.SdpException;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.webrtc.dtls.Fingerprint;
import org.jackfield.webrtc.ice.Credentials;

/**
 * A browser's offer or answer (RFC 9429) in two parts: what a phone would offer, too, and what ICE and DTLS add.
 *
 * @param plain the same without encryption, with an address that stands for wherever ICE will find the browser
 * @param stream the audio
 * @param theirs the browser's credentials; another user fragment than before restarts ICE (RFC 8839, 4.4.1.1.1)
 * @param candidates where the browser may be, as it knows so far
 * @param fingerprints of certificates of which the browser has one
 */
record BrowserOffer(
        SessionDescription plain,
        Stream stream,
        Credentials theirs,
        List<String> candidates,
        List<Fingerprint> fingerprints) {

    /**
     * Which stream the audio is.
     *
     * @param index among all
     * @param mid by which it is called (RFC 5888); empty if by nothing
     */
    record Stream(int index, String mid) {

        /** The only one of an offer of ours. */
        static final Stream FIRST = new Stream(0, "0");
    }

    private static final String PROTOCOL = "RTP/SAVPF";

    /** Stands for what ICE finds; it is sent to by nobody. */
    private static final SdpConnection SOMEWHERE = new SdpConnection("IP4", "127.0.0.1");

    /**
     * Reads an offer.
     *
     * @throws OfferException if there is no sound in it that can be had by ICE and DTLS
     */
    static BrowserOffer read(String sdp) throws OfferException {
        try {
            return read(SessionDescription.parse(sdp));
        } catch (SdpException e) {
            throw new OfferException("The offer is no session description: " + e.getMessage());
        }
    }

    /**
     * Reads an offer or an answer.
     *
     * @throws OfferException if there is no sound in it that can be had by ICE and DTLS
     */
    static BrowserOffer read(SessionDescription session) throws OfferException {
        for (int i = 0; i < session.media().size(); i++) {
            MediaDescription media = session.media().get(i);
            if (media.media().equals("audio") && media.protocol().endsWith(PROTOCOL)) {
                return of(session, i);
            }
        }
        throw new OfferException(
                "The offer has no audio over UDP/TLS/RTP/SAVPF: add a track or a transceiver for audio first");
    }

    private static BrowserOffer of(SessionDescription session, int index) throws OfferException {
        MediaDescription audio = session.media().get(index);
        String fragment =
                both(session, audio, "ice-ufrag").orElseThrow(() -> new OfferException("The offer has no a=ice-ufrag"));
        String setup = both(session, audio, "setup").orElse("actpass");
        if (setup.equals("passive")) {
            throw new OfferException(
                    "The offer says a=setup:passive, but one side has to begin: offer actpass or active");
        }
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (List<SdpAttribute> attributes : List.of(audio.attributes(), session.attributes())) {
            attributes.stream()
                    .filter(attribute -> attribute.name().equalsIgnoreCase("fingerprint"))
                    .forEach(attribute -> Fingerprint.parse(attribute.value()).ifPresent(fingerprints::add));
        }
        if (fingerprints.isEmpty()) {
            throw new OfferException("The offer has no a=fingerprint by SHA-256, SHA-384 or SHA-512");
        }
        List<MediaDescription> streams = new ArrayList<>(session.media());
        streams.set(
                index,
                new MediaDescription(
                        audio.media(),
                        audio.port(),
                        "RTP/AVP",
                        withoutComfortNoise(audio),
                        Optional.of(SOMEWHERE),
                        audio.attributes()));
        SessionDescription plain = new SessionDescription(
                session.origin(), session.name(), session.connection(), session.attributes(), streams);
        Credentials theirs =
                new Credentials(fragment, both(session, audio, "ice-pwd").orElse(""));
        List<String> candidates = audio.attributes().stream()
                .filter(attribute -> attribute.name().equalsIgnoreCase("candidate"))
                .map(SdpAttribute::value)
                .toList();
        Stream stream = new Stream(index, audio.attribute("mid").orElse(""));
        return new BrowserOffer(plain, stream, theirs, candidates, fingerprints);
    }

    /**
     * A browser that may send comfort noise (RFC 3389) sends nothing else in what it takes for pauses: also where somebody speaks
     * softly, or whistles.
     */
    static List<String> withoutComfortNoise(MediaDescription audio) {
        List<String> formats = new ArrayList<>(audio.formats());
        audio.attributes().stream()
                .filter(attribute -> attribute.name().equalsIgnoreCase("rtpmap"))
                .map(attribute -> attribute.value().split("\\s+", 2))
                .filter(words -> words.length == 2 && words[1].startsWith("CN/"))
                .forEach(words -> formats.remove(words[0]));
        return formats;
    }

    private static Optional<String> both(SessionDescription session, MediaDescription audio, String name) {
        return audio.attribute(name).or(() -> session.attribute(name));
    }
}
