// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.srtp;

import io.netty.buffer.ByteBuf;
import org.jitsi.utils.ByteArrayBuffer;

/**
 * The array in which packets of one event loop are encrypted and decrypted, one after the other: the ciphers work on arrays,
 * packets lie outside the heap.
 */
public final class SrtpScratch implements ByteArrayBuffer {

    /** Room for the longest datagram that we take. */
    private static final int SIZE = 2048;

    /** What a tag, an SRTCP index and the ciphers' own needs add at most. */
    private static final int SPARE = 64;

    private final byte[] bytes = new byte[SIZE + SPARE];
    private int offset;
    private int length;

    boolean fill(ByteBuf from) {
        int size = from.readableBytes();
        if (size > SIZE) {
            return false;
        }
        offset = 0;
        length = size;
        from.getBytes(from.readerIndex(), bytes, 0, size);
        return true;
    }

    /** Writes the result to where the packet began. */
    boolean pour(ByteBuf to) {
        if (isInvalid() || to.readerIndex() + length > to.capacity()) {
            return false;
        }
        to.setBytes(to.readerIndex(), bytes, offset, length);
        to.writerIndex(to.readerIndex() + length);
        return true;
    }

    @Override
    public byte[] getBuffer() {
        return bytes;
    }

    @Override
    public int getOffset() {
        return offset;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public void setLength(int newLength) {
        length = newLength;
    }

    @Override
    public void setOffset(int newOffset) {
        offset = newOffset;
    }

    @Override
    public boolean isInvalid() {
        return offset < 0 || length < 0 || offset + length > bytes.length;
    }

    @Override
    public void readRegionToBuff(int from, int size, byte[] to) {
        System.arraycopy(bytes, offset + from, to, 0, size);
    }

    @Override
    public void grow(int more) {
        if (offset + length + more > bytes.length) {
            throw new IllegalArgumentException("No room for " + more + " more bytes");
        }
    }

    @Override
    public void append(byte[] data, int size) {
        grow(size);
        System.arraycopy(data, 0, bytes, offset + length, size);
        length += size;
    }

    @Override
    public void shrink(int less) {
        length = Math.max(0, length - less);
    }
}
