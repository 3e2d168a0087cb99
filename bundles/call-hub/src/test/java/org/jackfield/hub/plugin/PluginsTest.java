// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.codec.g711.PcmaFactory;
import org.jackfield.codec.g711.PcmuFactory;
import org.jackfield.codec.g722.G722Factory;
import org.jackfield.codec.l16.L16NarrowbandFactory;
import org.jackfield.codec.l16.L16WidebandFactory;
import org.jackfield.hub.testing.References;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class PluginsTest {

    private final Plugins plugins = new Plugins(event -> {});

    @AfterEach
    void stop() {
        plugins.deactivate();
    }

    @Test
    void codecsAreThereFromTheirComingToTheirGoing() throws Exception {
        assertThat(plugins.health().ready()).isFalse();
        assertThat(plugins.health().sentence()).contains("install");

        CodecFactory pcmu = new PcmuFactory();
        plugins.addCodec(pcmu, reference(5));
        assertThat(plugins.health().ready()).isTrue();
        assertThat(names()).containsExactly("PCMU");

        plugins.removeCodec(pcmu);
        plugins.removeCodec(pcmu);
        assertThat(names()).isEmpty();
    }

    @Test
    void theConfiguredOrderIsTakenOver() {
        plugins.addCodec(new PcmuFactory(), reference(0));
        plugins.addCodec(new PcmaFactory(), reference(0));
        plugins.addCodec(new G722Factory(), reference(0));
        plugins.apply("", settings("PCMA", "PCMU"));

        assertThat(names()).containsExactly("PCMA", "PCMU", "G722");
    }

    @Test
    void everyClockAndCodecIsMeasured() {
        plugins.addCodec(new PcmuFactory(), reference(0));
        List<Measurement> measurements = plugins.measurements();

        assertThat(measurements).extracting(Measurement::name).allMatch(name -> name.startsWith("jackfield_media_"));
        assertThat(measurements)
                .filteredOn(one -> one.name().equals("jackfield_media_clock_ticks_total"))
                .hasSize(Runtime.getRuntime().availableProcessors());
        assertThat(measurements)
                .filteredOn(one -> one.name().equals("jackfield_media_codec_stages"))
                .singleElement()
                .satisfies(one -> assertThat(one.labels()).containsEntry("codec", "PCMU (codec-test 1.2.3)"));
    }

    @Test
    void codecsOfOneNameAreToldApartAndRevisionsOfOneVersionAreNot() {
        plugins.addCodec(new L16NarrowbandFactory(), reference(0));
        plugins.addCodec(new L16WidebandFactory(), reference(0));
        plugins.addCodec(new L16WidebandFactory(), reference(0));

        assertThat(plugins.measurements())
                .filteredOn(one -> one.name().equals("jackfield_media_codec_stages"))
                .extracting(Measurement::labels)
                .containsExactlyInAnyOrder(
                        Map.of("codec", "L16 (codec-test 1.2.3)", "format", "L16/8000"),
                        Map.of("codec", "L16 (codec-test 1.2.3)", "format", "L16/16000"));
    }

    @Test
    void whatIsBeingDrainedIsNotOffered() {
        plugins.addCodec(new PcmuFactory(), reference(0));
        plugins.addCodec(new PcmaFactory(), References.of("org.jackfield.codec-other", 0));

        plugins.drain(Set.of("org.jackfield.codec-test"));
        assertThat(names()).containsExactly("PCMA");
        assertThat(plugins.health().ready()).isTrue();
        plugins.drain(Set.of());
        assertThat(names()).containsExactlyInAnyOrder("PCMA", "PCMU");
    }

    private static ServiceReference<CodecFactory> reference(int ranking) {
        return References.of("org.jackfield.codec-test", ranking);
    }

    private List<String> names() {
        return plugins.codecs().stream().map(offer -> offer.format().name()).toList();
    }

    private static MediaSettings settings(String... order) {
        return (MediaSettings) Proxy.newProxyInstance(
                MediaSettings.class.getClassLoader(),
                new Class<?>[] {MediaSettings.class},
                (proxy, method, arguments) -> method.getName().equals("codec") ? order : method.getDefaultValue());
    }
}
