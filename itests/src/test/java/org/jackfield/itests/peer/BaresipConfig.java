// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jackfield.itests.sound.Wav;

/**
 * How a softphone is set up: on loopback, with G.711 over UDP, in packets of 20 ms, unless it is told otherwise. Each phone has a
 * block of 40 ports of its own: SIP, SIP over TLS, control, then RTP. Immutable.
 */
public final class BaresipConfig {

    private static final Map<String, String> MODULES =
            Map.of("PCMU", "g711", "PCMA", "g711", "g722", "g722", "opus", "opus", "L16", "l16");

    private static final String TONE = "tone.wav";

    private final String name;
    private final String password;
    private final int toneHz;
    private final int port;
    private Path folder;
    private String registrar;
    private String transport = "udp";
    private List<String> codecs = List.of("PCMU");
    private String encryption = "";
    private String address = "127.0.0.1";
    private String control = "127.0.0.1";
    private int packetMillis = 20;
    private Optional<Wav> speech = Optional.empty();
    private String redundancy = "";
    private boolean lamp;

    private BaresipConfig(Path folder, String name, String password, String registrar, int toneHz, int port) {
        this.folder = folder;
        this.name = name;
        this.password = password;
        this.registrar = registrar;
        this.toneHz = toneHz;
        this.port = port;
    }

    /**
     * A phone that speaks a tone.
     *
     * @param folder in which it gets a folder of its own
     * @param name user part and digest user
     * @param password if it is empty, it does not register
     * @param registrar {@code host:port} of the appliance
     */
    public static BaresipConfig phone(Path folder, String name, String password, String registrar, int toneHz) {
        return new BaresipConfig(folder.resolve(name), name, password, registrar, toneHz, Ports.block(40));
    }

    private BaresipConfig with(Consumer<BaresipConfig> change) {
        BaresipConfig copy = new BaresipConfig(folder, name, password, registrar, toneHz, port);
        copy.transport = transport;
        copy.codecs = codecs;
        copy.encryption = encryption;
        copy.address = address;
        copy.control = control;
        copy.packetMillis = packetMillis;
        copy.speech = speech;
        copy.redundancy = redundancy;
        copy.lamp = lamp;
        change.accept(copy);
        return copy;
    }

    /** As baresip names them, in order: {@code PCMU}, {@code PCMA}, {@code g722}, {@code opus}, {@code L16}. */
    public BaresipConfig codecs(String... wanted) {
        return with(config -> config.codecs = List.of(wanted));
    }

    /** Whether a codec is the one that it would like best. */
    public boolean speaks(String codec) {
        return codecs.get(0).equals(codec);
    }

    public BaresipConfig registrar(String wanted) {
        return with(config -> config.registrar = wanted);
    }

    /** {@code udp}, {@code tcp} or {@code tls}. */
    public BaresipConfig transport(String wanted) {
        return with(config -> config.transport = wanted);
    }

    /** Empty, {@code srtp} (RFC 4568, offered) or {@code srtp-mand}. */
    public BaresipConfig encryption(String wanted) {
        return with(config -> config.encryption = wanted);
    }

    /** What it says instead of its tone; at the rate of its first codec. */
    public BaresipConfig speaking(Wav wanted) {
        return with(config -> config.speech = Optional.of(wanted));
    }

    /** Has Opus say in each packet roughly what the one before said, for a network that loses so many percent. */
    public BaresipConfig redundantFor(int percent) {
        return with(config -> config.redundancy = "opus_application voip\nopus_packet_loss " + percent + "\n");
    }

    /** With a message lamp, to which it subscribes (RFC 3842). */
    public BaresipConfig messageLamp() {
        return with(config -> config.lamp = true);
    }

    /** How much sound it sends in a packet. */
    public BaresipConfig packetMillis(int wanted) {
        return with(config -> config.packetMillis = wanted);
    }

    /** Its own address, IPv4 or IPv6. */
    public BaresipConfig address(String wanted) {
        return with(config -> config.address = wanted);
    }

    /** On an inner host, driven over the control wire. */
    public BaresipConfig inner() {
        return with(config -> {
            config.address = Namespaces.INNER;
            config.control = Namespaces.CONTROL;
        });
    }

    /** With a folder of its own beside another phone of the same name. */
    BaresipConfig beside(int number) {
        return with(config -> config.folder = folder.resolveSibling(folder.getFileName() + "-" + number));
    }

    /** Its working folder. */
    public Path folder() {
        return folder;
    }

    public String name() {
        return name;
    }

    String password() {
        return password;
    }

    String registrar() {
        return registrar;
    }

    public int toneHz() {
        return toneHz;
    }

    String address() {
        return address;
    }

    /** The port of SIP. */
    public int port() {
        return port;
    }

    /** The address of its control socket; its own is out of reach when it is on an inner host. */
    String control() {
        return control;
    }

    /** The port of the control socket, on {@link #control}. */
    int controlPort() {
        return port + 2;
    }

    /** The rate in Hz of what it says and hears: its codec's, since resampling in the phone would spoil what is measured. */
    public int rate() {
        return switch (codecs.get(0)) {
            case "g722", "L16" -> 16_000;
            case "opus" -> 48_000;
            default -> 8000;
        };
    }

    void write() {
        speech.orElseGet(() -> Wav.tone(toneHz, rate(), 120)).write(folder.resolve(TONE));
        try {
            Files.writeString(folder.resolve("config"), config());
            Files.writeString(folder.resolve("accounts"), account());
            Files.writeString(folder.resolve("contacts"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String account() {
        // Without their rates these are not found, and the phone falls back to all that it has.
        String order = String.join(",", codecs)
                .replace("g722", "g722/16000")
                .replace("opus", "opus/48000/1")
                .replace("L16", "L16/16000/1");
        return "<sip:" + name + "@" + registrar + ";transport=" + transport + ">"
                + ";auth_pass=" + password
                + ";regint=" + (password.isEmpty() ? 0 : 600)
                + ";audio_codecs=" + order
                + ";ptime=" + packetMillis
                + (encryption.isEmpty() ? "" : ";mediaenc=" + encryption)
                + "\n";
    }

    /** Paths are relative to its working folder, since it cuts those of its recordings off at 127 characters. */
    private String config() {
        Set<String> modules = new LinkedHashSet<>(List.of("aufile", "aubridge"));
        codecs.forEach(codec -> modules.add(MODULES.get(codec)));
        modules.addAll(List.of("sndfile", "srtp"));
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                poll_method epoll
                sip_listen %9$s:%2$d
                call_local_timeout 60
                call_max_calls 8
                audio_path /usr/share/baresip
                audio_source aufile,%3$s
                audio_player aubridge,sink
                audio_alert aubridge,alert
                ausrc_srate %4$d
                auplay_srate %4$d
                ausrc_channels 1
                auplay_channels 1
                opus_stereo no
                opus_sprop_stereo no
                opus_inbandfec yes
                ausrc_format s16
                auplay_format s16
                auenc_format s16
                audec_format s16
                audio_buffer 20-160
                rtp_ports %5$d-%6$d
                rtcp_mux no
                jitter_buffer_delay 2-10
                net_interface %1$s
                ctrl_tcp_listen %8$s:%7$d
                snd_path .
                menu_bell no
                ringback_disabled yes
                module_path /usr/lib/baresip/modules
                """,
                address,
                port,
                TONE,
                rate(),
                port + 4,
                port + 38,
                controlPort(),
                control,
                address.contains(":") ? "[" + address + "]" : address));
        text.append(redundancy);
        modules.forEach(module -> text.append("module ").append(module).append(".so\n"));
        text.append(lamp ? "module_app mwi.so\n" : "");
        text.append("module_tmp account.so\nmodule_app menu.so\nmodule_app ctrl_tcp.so\n");
        return text.toString();
    }
}
