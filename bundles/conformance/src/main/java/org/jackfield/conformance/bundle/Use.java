// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Caller;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.LocationStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.conformance.app.TriedCall;

/** Makes each kind of service do its work once. */
final class Use {

    private static final int PAYLOAD = 1400;

    private Use() {}

    static void of(Object service) {
        if (service instanceof CodecFactory codec) {
            codec(codec);
        } else if (service instanceof NoiseSuppressorFactory suppressor) {
            suppressor(suppressor);
        } else if (service instanceof Application application) {
            application(application);
        } else if (service instanceof ProviderAdapter provider) {
            provider.outgoing("+4930123456", Caller.ANONYMOUS, false);
        } else if (service instanceof CallStore calls) {
            calls.find(new RecordQuery(RecordQuery.Filter.ANY, Optional.empty(), Optional.empty(), 1));
        } else if (service instanceof LocationStore locations) {
            locations.remove(List.of());
        }
    }

    private static void codec(CodecFactory factory) {
        int rate = factory.description().audioRates().iterator().next();
        CodecParameters parameters = new CodecParameters(rate, "", 20);
        byte[] payload = new byte[PAYLOAD];
        short[] pcm = new short[rate / 1000 * 60];
        try (AudioEncoder encoder = factory.encoder(parameters);
                AudioDecoder decoder = factory.decoder(parameters)) {
            decoder.decode(payload, 0, encoder.encode(pcm, 0, rate / 50, payload), pcm, 0);
        }
    }

    private static void suppressor(NoiseSuppressorFactory factory) {
        int rate = factory.description().rates().iterator().next();
        try (NoiseSuppressor suppressor = factory.suppressor(rate)) {
            suppressor.process(new short[rate / 100], 0);
        }
    }

    private static void application(Application application) {
        if (!application.leads(Caller.ANONYMOUS).isEmpty()) {
            return;
        }
        ApplicationLeg leg = application.answer(new TriedCall("600"));
        leg.port().tick(new short[160], new short[160], 160, 8000);
        leg.ended();
    }
}
