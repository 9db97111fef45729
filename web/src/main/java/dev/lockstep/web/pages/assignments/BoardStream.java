package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.http.EventStream;
import dev.lockstep.web.storage.StorageException;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells browsers each change of a board. Each event has all there is to say: none must not be missed. Thread-safe. */
final class BoardStream {

    /** Soon enough for somebody who watches, and few questions to the database. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** So many looks without a change are followed by a sign of life: pages take a stream that is silent for 12 seconds for dead. */
    private static final int MOST_SILENT_LOOKS = 5;

    private final SharedBoards boards = new SharedBoards(LOOK_EVERY, System::nanoTime);
    private final Function<Context, Optional<String>> drawer;
    private final Predicate<Context> mayStill;

    /**
     * @param drawer draws the board as it is now; empty when it is over, or no more for whoever asks
     * @param mayStill whether whoever asks may see at this very moment what somebody else has drawn
     */
    BoardStream(Function<Context, Optional<String>> drawer, Predicate<Context> mayStill) {
        this.drawer = drawer;
        this.mayStill = mayStill;
    }

    /** Blocks until nobody listens any more, or nobody may. */
    void answer(Context ctx) throws InterruptedException {
        try (SharedBoards.Watching board = boards.watch(Desk.id(ctx))) {
            tell(EventStream.open(ctx), board, ctx);
        } catch (IOException | StorageException _) {
            // Whoever listened is gone, or the database: browsers come back by themselves.
        }
    }

    private void tell(EventStream stream, SharedBoards.Watching board, Context ctx)
            throws IOException, InterruptedException {
        String told = "";
        long number = 0;
        int silent = 0;
        Optional<String> now = board.html(() -> drawer.apply(ctx));
        while (now.isPresent()) {
            boolean isNews = !now.get().equals(told);
            silent = isNews ? 0 : silent + 1;
            if ((isNews || silent == MOST_SILENT_LOOKS) && !mayStill.test(ctx)) {
                return;
            }
            if (isNews) {
                told = now.get();
                stream.send(++number, told);
            } else if (silent == MOST_SILENT_LOOKS) {
                stream.alive();
                silent = 0;
            }
            Thread.sleep(LOOK_EVERY);
            now = board.html(() -> drawer.apply(ctx));
        }
    }
}
