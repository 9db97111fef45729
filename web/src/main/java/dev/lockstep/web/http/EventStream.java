package dev.lockstep.web.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A stream of server-sent events, written by the thread that answers the request.
 *
 * <p>Not thread-safe.
 */
public final class EventStream {

    private final ServletOutputStream out;

    private EventStream(ServletOutputStream out) {
        this.out = out;
    }

    /**
     * Begins the answer. Past Javalin's own stream, which holds events back until there is enough to be compressed. The thread is interrupted when
     * the server stops.
     *
     * @throws IOException if nobody listens any more, or the server stops
     */
    public static EventStream open(Context ctx) throws IOException {
        OpenStreams.of(ctx).enter();
        ctx.disableCompression();
        ctx.contentType("text/event-stream; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Accel-Buffering", "no"); // or a proxy in between would collect events before it hands them on
        return new EventStream(ctx.res().getOutputStream());
    }

    /**
     * Sends an event without a name.
     *
     * @param data any text; each of its lines becomes a line of the event
     * @throws IOException if nobody listens any more
     */
    public void send(long id, String data) throws IOException {
        StringBuilder event = new StringBuilder("id: ").append(id).append('\n');
        data.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
        write(event.append('\n').toString());
    }

    /**
     * Says that the stream is still there, by an event of the name {@code alive}: browsers keep mere comments from scripts.
     *
     * @throws IOException if nobody listens any more
     */
    public void alive() throws IOException {
        write("event: alive\ndata: still here\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
