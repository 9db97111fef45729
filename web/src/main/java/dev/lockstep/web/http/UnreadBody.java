package dev.lockstep.web.http;

import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * What is still to come of a request that is answered already, mostly because it is too large. A server that answers and hangs up while a
 * browser still sends makes the browser lose the answer, and show that the connection was reset; so it is read first, and thrown away.
 */
final class UnreadBody {

    /** In bytes. Ten times what is taken is somebody's honest mistake; more is left to the network. */
    static final long MOST_BYTES = 10 * HttpServer.MOST_BYTES;

    /** Whoever takes longer to send them is not waited for. */
    private static final long NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int BUFFER_BYTES = 16_384;

    private final TimeMeter clock;

    UnreadBody(TimeMeter clock) {
        this.clock = clock;
    }

    /** Reads what there is, if anything, before the answer is written. */
    void read(Context ctx) {
        boolean waitsForOurWord = ctx.header("Expect") != null;
        if (waitsForOurWord || ctx.req().getContentLengthLong() > MOST_BYTES) {
            return;
        }
        try {
            read(ctx.req().getInputStream());
        } catch (IOException | RuntimeException _) {
            // It is damaged, was cut off, or has been read as something else: whoever could be told is told already.
        }
    }

    private void read(InputStream body) throws IOException {
        byte[] thrownAway = new byte[BUFFER_BYTES];
        long begin = clock.currentTimeNanos();
        long left = MOST_BYTES;
        while (left > 0 && clock.currentTimeNanos() - begin < NANOS) {
            int count = body.read(thrownAway);
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }
}
