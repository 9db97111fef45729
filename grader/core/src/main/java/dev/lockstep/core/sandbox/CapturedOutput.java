package dev.lockstep.core.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a process prints, keeps the end of it, and calls when it is too much. */
final class CapturedOutput {

    private static final int KEPT_BYTES = 4096;

    private final InputStream in;
    private final long mostBytes;
    private final Runnable tooMuch;
    private byte[] tail = new byte[0];

    CapturedOutput(InputStream in, int mostKiB, Runnable tooMuch) {
        this.in = in;
        this.mostBytes = 1024L * mostKiB;
        this.tooMuch = tooMuch;
    }

    void start() {
        Thread.ofPlatform().daemon().name("read a submission's output").start(this::read);
    }

    /** Closes the stream, which ends the reading. */
    void stop() {
        try {
            in.close();
        } catch (IOException _) {
            // Nothing is read from it any more.
        }
    }

    /** The last that was printed. */
    synchronized String tail() {
        return tail.length == 0 ? "nothing" : "\"" + new String(tail, StandardCharsets.UTF_8).strip() + "\"";
    }

    private void read() {
        byte[] buffer = new byte[8192];
        long total = 0;
        try {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                keep(buffer, count);
                total += count;
                if (total > mostBytes) {
                    tooMuch.run();
                    return;
                }
            }
        } catch (IOException _) {
            // The process has ended.
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        byte[] all = Arrays.copyOf(tail, tail.length + count);
        System.arraycopy(buffer, 0, all, tail.length, count);
        tail = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT_BYTES), all.length);
    }
}
