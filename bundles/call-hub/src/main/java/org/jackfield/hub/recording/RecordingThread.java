// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that writes recordings: what a disk does to it, no call notices. */
final class RecordingThread {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingThread.class);

    private static final long PERIOD_MS = 200;
    private static final int ROUNDS_TO_IDLE = 3_000;
    private static final long FAREWELL_MS = 2_000;

    private final Reports reports;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private int rounds;

    /** What becomes of recordings; told on this thread. */
    interface Reports {

        /** It is whole. */
        void ended(Session session);

        /** It cannot go on. */
        void failed(Session session, String why);

        /** Every ten minutes: time for what is not urgent. */
        void idle();
    }

    RecordingThread(Reports reports) {
        this.reports = reports;
        this.thread = new Thread(this::run, "jackfield-recording");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Any thread: writes it from now on. */
    void add(Session session) {
        sessions.add(session);
    }

    /** Ends what is there, and the thread. */
    void stop() throws InterruptedException {
        stopping.countDown();
        thread.join(FAREWELL_MS);
    }

    private void run() {
        boolean last = false;
        while (!last) {
            try {
                last = stopping.await(PERIOD_MS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                last = true;
            }
            round();
        }
    }

    /** One round over all that is being recorded. */
    void round() {
        for (Session session : sessions) {
            try {
                write(session);
            } catch (RuntimeException e) {
                LOG.error(
                        "The recording {} met a fault of ours, please report it",
                        session.beginning().id(),
                        e);
                give(session, "a fault of ours, see the log");
            }
        }
        if (rounds++ % ROUNDS_TO_IDLE == 0) {
            reports.idle();
        }
    }

    private void write(Session session) {
        // Asked before the rings are emptied: what was put until then is taken.
        boolean over = session.recorder().isOver();
        boolean full = session.recorder().full();
        try {
            if (over) {
                session.finish();
                sessions.remove(session);
                reports.ended(session);
            } else {
                session.drain();
                if (full) {
                    give(session, "the disk is too slow");
                }
            }
        } catch (IOException e) {
            give(session, String.valueOf(e.getMessage()));
        }
    }

    private void give(Session session, String why) {
        sessions.remove(session);
        try {
            session.close();
        } catch (IOException e) {
            LOG.warn(
                    "A file of the recording {} could not be closed: {}",
                    session.beginning().id(),
                    e.toString());
        }
        reports.failed(session, why);
    }
}
