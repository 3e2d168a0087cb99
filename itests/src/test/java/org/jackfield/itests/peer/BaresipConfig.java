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
import java.util.Set;
import org.jackfield.itests.sound.Wav;

/**
 * How a softphone is set up. Each phone has a block of ports of its own.
 *
 * @param name user part and digest user
 * @param registrar {@code host:port} of the appliance
 * @param transport {@code udp}, {@code tcp} or {@code tls}
 * @param codecs as baresip names them, in order: {@code PCMU}, {@code PCMA}, {@code g722}
 * @param encryption empty, {@code srtp} (RFC 4568, offered) or {@code srtp-mand}
 * @param toneHz the tone that it speaks
 * @param address its own address
 * @param control the address of its control socket; its own is out of reach when it is on an inner host
 * @param port first of 40: SIP, SIP over TLS, control, then RTP
 */
public record BaresipConfig(
        Path folder,
        String name,
        String password,
        String registrar,
        String transport,
        List<String> codecs,
        String encryption,
        int toneHz,
        String address,
        String control,
        int port) {

    private static final Map<String, String> MODULES = Map.of("PCMU", "g711", "PCMA", "g711", "g722", "g722");

    private static final String TONE = "tone.wav";

    /** A phone on loopback that speaks G.711 over UDP. */
    public static BaresipConfig phone(Path folder, String name, String password, String registrar, int toneHz) {
        return new BaresipConfig(
                folder.resolve(name),
                name,
                password,
                registrar,
                "udp",
                List.of("PCMU"),
                "",
                toneHz,
                "127.0.0.1",
                "127.0.0.1",
                Ports.block(40));
    }

    public BaresipConfig codecs(String... wanted) {
        return new BaresipConfig(
                folder,
                name,
                password,
                registrar,
                transport,
                List.of(wanted),
                encryption,
                toneHz,
                address,
                control,
                port);
    }

    public BaresipConfig registrar(String wanted) {
        return new BaresipConfig(
                folder, name, password, wanted, transport, codecs, encryption, toneHz, address, control, port);
    }

    public BaresipConfig transport(String wanted) {
        return new BaresipConfig(
                folder, name, password, registrar, wanted, codecs, encryption, toneHz, address, control, port);
    }

    public BaresipConfig encryption(String wanted) {
        return new BaresipConfig(
                folder, name, password, registrar, transport, codecs, wanted, toneHz, address, control, port);
    }

    /** On an inner host, driven over the control wire. */
    public BaresipConfig inner() {
        return new BaresipConfig(
                folder,
                name,
                password,
                registrar,
                transport,
                codecs,
                encryption,
                toneHz,
                Namespaces.INNER,
                Namespaces.CONTROL,
                port);
    }

    public BaresipConfig address(String wanted) {
        return new BaresipConfig(
                folder, name, password, registrar, transport, codecs, encryption, toneHz, wanted, control, port);
    }

    /** The port of the control socket, on {@link #control}. */
    int controlPort() {
        return port + 2;
    }

    /** The rate that needs no resampling in the phone, which would spoil what is measured. */
    private int rate() {
        return codecs.get(0).equals("g722") ? 16_000 : 8000;
    }

    void write() {
        Wav.tone(toneHz, rate(), 120).write(folder.resolve(TONE));
        try {
            Files.writeString(folder.resolve("config"), config());
            Files.writeString(folder.resolve("accounts"), account());
            Files.writeString(folder.resolve("contacts"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String account() {
        return "<sip:" + name + "@" + registrar + ";transport=" + transport + ">"
                + ";auth_pass=" + password
                + ";regint=" + (password.isEmpty() ? 0 : 600)
                + ";audio_codecs=" + String.join(",", codecs)
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
                sip_listen %1$s:%2$d
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
                control));
        modules.forEach(module -> text.append("module ").append(module).append(".so\n"));
        text.append("module_tmp account.so\nmodule_app menu.so\nmodule_app ctrl_tcp.so\n");
        return text.toString();
    }
}
