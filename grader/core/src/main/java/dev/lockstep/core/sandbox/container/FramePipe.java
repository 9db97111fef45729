package dev.lockstep.core.sandbox.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One of a container's output streams: the engine's client puts in pieces, somebody else reads bytes. */
final class FramePipe extends InputStream {

    private static final byte[] END = {};
    private static final int MOST_PIECES = 256;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(MOST_PIECES);
    private volatile boolean closed;
    private byte[] piece = END;
    private int next;
    private boolean ended;

    /** Puts in a piece; waits while there are too many, unless nobody reads any more. */
    void put(byte[] bytes) {
        if (bytes.length > 0) {
            offer(bytes);
        }
    }

    /** Puts in the end. */
    void end() {
        offer(END);
    }

    private void offer(byte[] bytes) {
        try {
            while (!closed && !pieces.offer(bytes, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                // Whoever reads is slow; the container waits.
            }
        } catch (InterruptedException _) {
            // The client was told to end.
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (next == piece.length && !fetch()) {
            return -1;
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public int available() {
        return piece.length - next;
    }

    private boolean fetch() throws IOException {
        while (!ended) {
            byte[] fetched = poll();
            if (fetched == null) {
                continue;
            }
            ended = fetched.length == 0;
            piece = fetched;
            next = 0;
            return !ended;
        }
        return false;
    }

    private byte @Nullable [] poll() throws IOException {
        if (closed) {
            return END;
        }
        try {
            return pieces.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading from a container", e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
