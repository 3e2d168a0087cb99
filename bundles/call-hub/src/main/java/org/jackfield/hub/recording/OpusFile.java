// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusTags;

/** Opus packets of 20 ms in Ogg (RFC 7845), mono. For one thread. */
final class OpusFile implements AutoCloseable {

    /** Of Opus, whatever the sound was: granules count samples of 48 kHz (RFC 7845, 4). */
    private static final int GRANULES_PER_PACKET = 960;

    /** What libopus looks ahead, in granules; a player leaves it out (RFC 7845, 4.2). */
    private static final int PRE_SKIP = 312;

    /** A page a second, so that a player can seek. */
    private static final int PACKETS_PER_PAGE = 50;

    private final OggFile file;
    private final OggPacketWriter out;
    private long packets;

    /** @param rate of the sound before it was encoded, in Hz; for information */
    OpusFile(Path path, int rate, String title) throws IOException {
        file = new OggFile(new BufferedOutputStream(Files.newOutputStream(path)));
        out = file.getPacketWriter();
        OpusInfo info = new OpusInfo();
        info.setNumChannels(1);
        info.setPreSkip(PRE_SKIP);
        info.setSampleRate(rate);
        out.bufferPacket(info.write(), true);
        OpusTags tags = new OpusTags();
        tags.setVendor("Jackfield");
        tags.addComment("title", title);
        out.bufferPacket(tags.write(), true);
    }

    /** @param packet one packet of 20 ms; kept until it is written, so never touched again */
    void write(byte[] packet) throws IOException {
        // Not after the last one: closing marks a packet that is still here as the end, else it adds an empty one.
        if (packets > 0 && packets % PACKETS_PER_PAGE == 0) {
            out.flush();
        }
        packets++;
        out.bufferPacket(new OggPacket(packet), packets * GRANULES_PER_PACKET);
    }

    @Override
    public void close() throws IOException {
        out.close();
        file.close();
    }
}
