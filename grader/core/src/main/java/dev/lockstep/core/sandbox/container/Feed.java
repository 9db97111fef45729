package dev.lockstep.core.sandbox.container;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A container's standard input: somebody writes, the engine's client reads until it is closed. */
final class Feed extends OutputStream {

    private final FramePipe pipe = new FramePipe();
    private boolean closed;

    /** The end that the client reads. */
    FramePipe other() {
        return pipe;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one});
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        pipe.put(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            pipe.end();
        }
    }
}
