// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.codec.g711.PcmaFactory;
import org.jackfield.codec.g711.PcmuFactory;
import org.jackfield.codec.g722.G722Factory;

/** A far end with a wire that neither delays nor jitters: speaks a tone, keeps what it hears. */
final class Phone implements EncodedPort, FrameExchange {

    static final Map<String, CodecFactory> CODECS =
            Map.of("PCMU", new PcmuFactory(), "PCMA", new PcmaFactory(), "G722", new G722Factory());
    static final int AMPLITUDE = 6000;

    /** One packet that was sent to it. */
    record Packet(long millisecond, int length, int duration) {}

    final List<Packet> packets = new ArrayList<>();
    final Set<Long> lost = new HashSet<>();
    double hertz;

    /** A second tone beside the first, as loud; 0 for none. */
    double second;

    int amplitude = AMPLITUDE;
    MediaDirection direction = MediaDirection.SENDRECV;
    String state = "idle";

    /** What its wire says of the time that sound waits, in ms. */
    int surplus;

    /** What noise it wants to be heard while it says nothing, in dBFS. */
    int noise = NO_NOISE;

    int mixed;

    /** Length of the payload that it has after a lost one. */
    int following = NOTHING;

    /** What its far end reports to lose, to be told once; negative for nothing. */
    double loss = -1;

    /** Whether its wire fails, which is nobody's plug-in. */
    boolean broken;

    private final MediaRig rig;
    private final int speakPtime;
    private NegotiatedCodec codec;
    private CodecFactory factory;
    private int rate;
    private AudioEncoder mouth;
    private AudioDecoder ear;
    private long spoken;
    private short[] heard = new short[0];
    private int heardSize;
    private final short[] pcm = new short[6000];

    Phone(MediaRig rig, String codec, double hertz) {
        this(rig, codec, hertz, 20, 20);
    }

    Phone(MediaRig rig, String codec, double hertz, int speakPtime, int hearPtime) {
        this.rig = rig;
        this.hertz = hertz;
        this.speakPtime = speakPtime;
        factory = factory(codec);
        this.codec = negotiated(hearPtime);
        rate = factory.description().audioRates().iterator().next();
        mouth = factory.encoder(new CodecParameters(rate, "", speakPtime));
        ear = factory.decoder(new CodecParameters(rate, "", hearPtime));
    }

    /** Speaks and hears another codec from now on. */
    void turnTo(String name) {
        factory = factory(name);
        codec = negotiated(codec.ptime());
        rate = factory.description().audioRates().iterator().next();
        mouth = factory.encoder(new CodecParameters(rate, "", speakPtime));
        ear = factory.decoder(new CodecParameters(rate, "", codec.ptime()));
        heardSize = 0;
    }

    private static CodecFactory factory(String name) {
        CodecFactory found = CODECS.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    private NegotiatedCodec negotiated(int ptime) {
        int type = factory.description().payloadType().orElse(96);
        return new NegotiatedCodec(factory.description().format(), type, type, "", ptime);
    }

    int rate() {
        return rate;
    }

    /** The last so many ms of what it heard. */
    short[] lastHeard(int milliseconds) {
        int count = Math.min(heardSize, rate / 1000 * milliseconds);
        return Arrays.copyOfRange(heard, heardSize - count, heardSize);
    }

    /** The amplitude of a frequency in the last 200 ms of what it heard. */
    double hears(double frequency) {
        short[] last = lastHeard(200);
        return last.length < rate / 5 ? 0 : Ear.amplitude(last, 0, last.length, rate, frequency);
    }

    /** How much RTP time was sent to it since its packet number {@code from}. */
    int durations(int from) {
        return packets.stream().skip(from).mapToInt(Packet::duration).sum();
    }

    @Override
    public int receive(byte[] payload, int waiting) {
        if (broken) {
            throw new IllegalStateException("broken wire");
        }
        if ((spoken + 1) * speakPtime > rig.milliseconds() + speakPtime || hertz < 0) {
            return NOTHING;
        }
        int samples = rate / 1000 * speakPtime;
        for (int i = 0; i < samples; i++) {
            pcm[i] = hertz == 0 ? 0 : Ear.tone(hertz, amplitude, spoken * samples + i, rate);
            pcm[i] += second == 0 ? 0 : Ear.tone(second, amplitude, spoken * samples + i, rate);
        }
        int length = mouth.encode(pcm, 0, samples, payload);
        return lost.contains(spoken++) ? LOST : length;
    }

    @Override
    public int following(byte[] payload) {
        return following;
    }

    @Override
    public double reportedLoss() {
        double told = loss;
        loss = -1;
        return told;
    }

    @Override
    public int noise() {
        return noise;
    }

    @Override
    public int surplus() {
        return surplus;
    }

    @Override
    public int receivedPtime() {
        return speakPtime;
    }

    @Override
    public void send(byte[] payload, int length, int duration) {
        packets.add(new Packet(rig.milliseconds(), length, duration));
        int samples = rate / 1000 * (duration / (codec.format().clockRate() / 1000));
        short[] sound = new short[Math.max(samples, 6000)];
        if (length > 0) {
            samples = ear.decode(payload, 0, length, sound, 0);
        }
        if (heardSize + samples > heard.length) {
            heard = Arrays.copyOf(heard, 2 * (heardSize + samples));
        }
        System.arraycopy(sound, 0, heard, heardSize, samples);
        heardSize += samples;
    }

    @Override
    public void flush() {
        // There is nobody to wake.
    }

    @Override
    public Optional<NegotiatedCodec> codec() {
        return Optional.of(codec);
    }

    @Override
    public boolean encrypted() {
        return false;
    }

    @Override
    public boolean relayable(EncodedPort peer) {
        return peer.codec().map(NegotiatedCodec::format).equals(codec().map(NegotiatedCodec::format));
    }

    @Override
    public void relay(EncodedPort peer) {
        state = "relay";
    }

    @Override
    public FrameExchange mix() {
        state = "mix";
        mixed++;
        spoken = rig.milliseconds() / speakPtime;
        return this;
    }

    @Override
    public void idle() {
        state = "idle";
    }

    @Override
    public MediaDirection direction() {
        return direction;
    }

    @Override
    public MediaCounters counters() {
        return MediaCounters.NONE;
    }
}
