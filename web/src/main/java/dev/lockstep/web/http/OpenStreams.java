package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The streams of events that a server is writing, by the threads that answer: they would go on for as long as somebody listens, and
 * nothing else tells them that the server stops. Thread-safe.
 */
final class OpenStreams {

    private static final String ATTRIBUTE = "lockstep.streams";

    private final Set<Thread> threads = new HashSet<>();
    private boolean ended;

    /** Of the server that answers this. */
    static OpenStreams of(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(ATTRIBUTE));
    }

    /** Says before all else that answers of this server are known here. */
    void begin(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /**
     * This thread's answer is a stream.
     *
     * @throws IOException if there are to be none any more
     */
    synchronized void enter() throws IOException {
        if (ended) {
            throw new IOException("the server stops");
        }
        threads.add(Thread.currentThread());
    }

    /** This thread's answer is over, whether it was a stream or not. */
    synchronized void leave() {
        threads.remove(Thread.currentThread());
    }

    /** Interrupts whoever writes one; there are none from now on. */
    synchronized void end() {
        ended = true;
        threads.forEach(Thread::interrupt);
    }

    synchronized boolean haveEnded() {
        return ended;
    }
}
