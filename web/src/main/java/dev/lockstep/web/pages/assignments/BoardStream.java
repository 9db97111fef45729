package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.http.EventStream;
import dev.lockstep.web.storage.StorageException;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Tells a browser each change of a board. Each event has all there is to say: none must not be missed. */
final class BoardStream {

    /** Soon enough for somebody who watches, and few questions to the database. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** So many looks without a change are followed by a sign of life: pages take a stream that is silent for 12 seconds for dead. */
    private static final int MOST_SILENT_LOOKS = 5;

    private final Function<Context, Optional<String>> drawer;

    /**
     * @param drawer draws the board as it is now; empty when it is over
     */
    BoardStream(Function<Context, Optional<String>> drawer) {
        this.drawer = drawer;
    }

    /** Blocks until nobody listens any more, or nobody may. */
    void answer(Context ctx) throws InterruptedException {
        try {
            tell(EventStream.open(ctx), ctx);
        } catch (IOException | StorageException _) {
            // Whoever listened is gone, or the database: browsers come back by themselves.
        }
    }

    private void tell(EventStream stream, Context ctx) throws IOException, InterruptedException {
        String told = "";
        long number = 0;
        int silent = 0;
        Optional<String> now = drawer.apply(ctx);
        while (now.isPresent()) {
            if (!now.get().equals(told)) {
                told = now.get();
                stream.send(++number, told);
                silent = 0;
            } else if (++silent == MOST_SILENT_LOOKS) {
                stream.alive();
                silent = 0;
            }
            Thread.sleep(LOOK_EVERY);
            now = drawer.apply(ctx);
        }
    }
}
