// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;
import org.jackfield.hub.media.CallMedia;
import org.jackfield.hub.media.Hold;
import org.jackfield.hub.media.MediaNews;
import org.jackfield.hub.media.MediaPlane;
import org.jackfield.hub.media.PcmTap;
import org.jackfield.hub.media.Treatment;
import org.jspecify.annotations.Nullable;

/** Remembers who is in the sound of which call. */
public final class FakeMedia implements MediaPlane {

    public static final CodecFormat PCMU = new CodecFormat("PCMU", 8000, 1);
    public static final CodecFormat PCMA = new CodecFormat("PCMA", 8000, 1);
    public static final CodecFormat G722 = new CodecFormat("G722", 8000, 1);
    public static final CodecFormat OPUS = new CodecFormat("OPUS", 48000, 2);

    /** Those that are being drained. */
    public final Set<CodecFormat> draining = new HashSet<>();

    private final List<CodecOffer> codecs = new ArrayList<>();
    private final Map<CallId, FakeCallMedia> calls = new LinkedHashMap<>();

    /** Can decode these, best first. */
    public FakeMedia(CodecFormat... formats) {
        for (CodecFormat format : formats) {
            codecs.add(new CodecOffer(format, ""));
        }
    }

    public void codecs(List<CodecOffer> offers) {
        codecs.clear();
        codecs.addAll(offers);
    }

    /** The sound of a call that has been opened. */
    public FakeCallMedia of(CallId call) {
        return Optional.ofNullable(calls.get(call)).orElseThrow();
    }

    @Override
    public CallMedia open(CallId call, Lane lane, MediaNews news) {
        FakeCallMedia media = new FakeCallMedia(news);
        calls.put(call, media);
        return media;
    }

    @Override
    public Treatment treatment() {
        return Treatment.NONE;
    }

    @Override
    public List<CodecOffer> codecs() {
        return codecs.stream()
                .filter(codec -> !draining.contains(codec.format()))
                .toList();
    }

    @Override
    public List<CodecOffer> allCodecs() {
        List<CodecOffer> all = new ArrayList<>(codecs);
        all.sort(Comparator.comparing(codec -> draining.contains(codec.format())));
        return List.copyOf(all);
    }

    /** The sound of one call. */
    public static final class FakeCallMedia implements CallMedia {

        private final MediaNews news;
        private final Set<String> joined = new LinkedHashSet<>();
        private final Set<String> muted = new LinkedHashSet<>();
        private final Map<String, Treatment> treatments = new LinkedHashMap<>();

        /** The ids of the legs that speak now. */
        public final Set<String> speaking = new LinkedHashSet<>();

        /** Who waits, and how. */
        public final Map<String, Hold> held = new LinkedHashMap<>();

        /** Where the sound of those that joined comes and goes. */
        public final Map<String, MediaPort> ports = new LinkedHashMap<>();

        /** How loud legs are, in dBFS. */
        public final Map<String, Double> levels = new LinkedHashMap<>();

        private final List<String> changes = new ArrayList<>();

        /** What legs had to hear as tones: leg and digit. */
        public final List<String> tones = new ArrayList<>();

        private boolean closed;

        private FakeCallMedia(MediaNews news) {
            this.news = news;
        }

        /** The ids of the legs that hear each other. */
        public Set<String> joined() {
            return joined;
        }

        public Set<String> muted() {
            return muted;
        }

        /** The legs of which a change was told. */
        public List<String> changes() {
            return changes;
        }

        public boolean closed() {
            return closed;
        }

        public MediaNews news() {
            return news;
        }

        @Override
        public void join(LegId leg, MediaPort port) {
            ports.put(leg.value(), port);
            joined.add(leg.value());
        }

        @Override
        public void play(LegId leg, MediaPort music) {
            join(leg, music);
        }

        @Override
        public void hold(LegId leg, Hold hold) {
            if (hold == Hold.NONE) {
                held.remove(leg.value());
            } else {
                held.put(leg.value(), hold);
            }
        }

        @Override
        public void changed(LegId leg) {
            changes.add(leg.value());
        }

        @Override
        public void leave(LegId leg) {
            joined.remove(leg.value());
        }

        @Override
        public void tones(LegId leg, boolean inSound) {}

        @Override
        public void tone(LegId leg, Dtmf dtmf) {
            tones.add(leg + " " + dtmf.digit());
        }

        @Override
        public void tap(LegId leg, @Nullable PcmTap tap) {}

        @Override
        public void treat(LegId leg, Treatment treatment) {
            treatments.put(leg.value(), treatment);
            if (treatment.muted()) {
                muted.add(leg.value());
            } else {
                muted.remove(leg.value());
            }
        }

        @Override
        public Optional<LegSound> sound(LegId leg) {
            LegSound plain = LegSound.PLAIN;
            return Optional.of(new LegSound(
                    plain.suppressor(),
                    plain.engine(),
                    plain.suppressing(),
                    plain.gain(),
                    plain.gainNow(),
                    plain.audience(),
                    levels.getOrDefault(leg.value(), plain.said()),
                    plain.heard(),
                    speaking.contains(leg.value())));
        }

        /** What is done with the sound of a leg. */
        public Treatment treatment(String leg) {
            return Optional.ofNullable(treatments.get(leg)).orElseThrow();
        }

        @Override
        public MediaMode mode() {
            return joined.size() < 2 ? MediaMode.NONE : joined.size() == 2 ? MediaMode.RELAY : MediaMode.MIXED;
        }

        @Override
        public String chain(LegId leg) {
            return joined.contains(leg.value()) ? "chain of " + leg : "";
        }

        @Override
        public void close() {
            closed = true;
            joined.clear();
        }
    }
}
