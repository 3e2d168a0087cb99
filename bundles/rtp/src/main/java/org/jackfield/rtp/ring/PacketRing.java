// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.ring;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Payloads on their way from one thread to one other: no lock, no allocation, nobody waits. A payload travels with two numbers
 * and a word that mean what the two ends agree on. When it is full the newest payload is refused.
 */
public final class PacketRing {

    private static final int HEAD = 24;
    private static final int WRAP = -1;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle WRITTEN;
    private static final VarHandle READ;

    static {
        try {
            WRITTEN = MethodHandles.lookup().findVarHandle(PacketRing.class, "written", long.class);
            READ = MethodHandles.lookup().findVarHandle(PacketRing.class, "read", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final byte[] bytes;
    private final int mask;

    /** Bytes ever written; moved by the writer only. */
    private long written;

    /** Bytes ever read; moved by the reader only. */
    private long read;

    private long first;
    private long second;
    private int word;
    private int length;
    private int at;

    /** @param capacity bytes, a power of two; a payload takes its own length and at most 31 more */
    public PacketRing(int capacity) {
        if (Integer.bitCount(capacity) != 1 || capacity < 64) {
            throw new IllegalArgumentException("Capacity must be a power of two, at least 64");
        }
        bytes = new byte[capacity];
        mask = capacity - 1;
    }

    /**
     * Writer: puts a payload in.
     *
     * @return false if it does not fit now
     */
    public boolean offer(long firstNumber, long secondNumber, int aWord, ByteBuf from, int offset, int size) {
        int place = reserve(size);
        if (place < 0) {
            return false;
        }
        from.getBytes(offset, bytes, place + HEAD, size);
        publish(place, firstNumber, secondNumber, aWord, size);
        return true;
    }

    /** Writer: the same from an array, from its beginning. */
    public boolean offer(long firstNumber, long secondNumber, int aWord, byte[] from, int size) {
        int place = reserve(size);
        if (place < 0) {
            return false;
        }
        System.arraycopy(from, 0, bytes, place + HEAD, size);
        publish(place, firstNumber, secondNumber, aWord, size);
        return true;
    }

    private int reserve(int size) {
        int need = (HEAD + size + 7) & ~7;
        int place = (int) written & mask;
        int toEnd = bytes.length - place;
        boolean wraps = toEnd < need;
        long free = bytes.length - (written - (long) READ.getAcquire(this));
        if (need > bytes.length || free < (wraps ? toEnd + need : need)) {
            return -1;
        }
        if (!wraps) {
            return place;
        }
        INT.set(bytes, place, WRAP);
        WRITTEN.setRelease(this, written + toEnd);
        return 0;
    }

    private void publish(int place, long firstNumber, long secondNumber, int aWord, int size) {
        INT.set(bytes, place, size);
        INT.set(bytes, place + 4, aWord);
        LONG.set(bytes, place + 8, firstNumber);
        LONG.set(bytes, place + 16, secondNumber);
        WRITTEN.setRelease(this, written + ((HEAD + size + 7) & ~7));
    }

    /** Reader: steps to the next payload; false if there is none. {@link #done} must follow before the next step. */
    public boolean next() {
        long end = (long) WRITTEN.getAcquire(this);
        while (read < end) {
            int place = (int) read & mask;
            int size = (int) INT.get(bytes, place);
            if (size != WRAP) {
                length = size;
                word = (int) INT.get(bytes, place + 4);
                first = (long) LONG.get(bytes, place + 8);
                second = (long) LONG.get(bytes, place + 16);
                at = place + HEAD;
                return true;
            }
            READ.setRelease(this, read + bytes.length - place);
        }
        return false;
    }

    /** Reader: gives the place of the payload that {@link #next} stepped to back to the writer. */
    public void done() {
        READ.setRelease(this, read + ((HEAD + length + 7) & ~7));
    }

    /** Reader: whether nothing is there. Any thread, as a hint. */
    public boolean isEmpty() {
        return (long) READ.getAcquire(this) == (long) WRITTEN.getAcquire(this);
    }

    public long first() {
        return first;
    }

    public long second() {
        return second;
    }

    public int word() {
        return word;
    }

    /** Bytes of the payload. */
    public int length() {
        return length;
    }

    /** Where the payload begins in {@link #bytes}. */
    public int at() {
        return at;
    }

    /** What the payload lies in; to be read only, between {@link #next} and {@link #done}. */
    public byte[] bytes() {
        return bytes;
    }
}
