package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.AssignmentId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Boards as they were drawn last, for all who watch them: however many those are, each board is drawn once in a while, by whoever asks first.
 * Thread-safe.
 */
final class SharedBoards {

    private final Duration goodFor;
    private final LongSupplier nanoTime;
    private final Map<AssignmentId, Board> boards = new ConcurrentHashMap<>();

    /**
     * @param goodFor how long a board is shown as it was drawn
     */
    SharedBoards(Duration goodFor, LongSupplier nanoTime) {
        this.goodFor = goodFor;
        this.nanoTime = nanoTime;
    }

    /** Somebody who watches; closing it ends that. */
    final class Watching implements AutoCloseable {

        private final AssignmentId id;
        private final Board board;

        private Watching(AssignmentId id, Board board) {
            this.id = id;
            this.board = board;
        }

        /**
         * The board as somebody has drawn it not long ago.
         *
         * @param drawer draws it as it is now; empty if it is not, or no more, for whoever asks here
         */
        Optional<String> html(Supplier<Optional<String>> drawer) {
            return board.html(drawer);
        }

        @Override
        public void close() {
            boards.computeIfPresent(id, (_, all) -> --all.watchers == 0 ? null : all);
        }
    }

    /** Begins to watch one. */
    Watching watch(AssignmentId id) {
        return new Watching(id, boards.compute(id, (_, others) -> {
            Board board = others == null ? new Board() : others;
            board.watchers++;
            return board;
        }));
    }

    private final class Board {

        /** Changed within the map's own steps only. */
        private int watchers;

        private Optional<String> drawn = Optional.empty();
        private long drawnAtNanos;

        /** What is nothing for one of them is no news for the others. */
        synchronized Optional<String> html(Supplier<Optional<String>> drawer) {
            long now = nanoTime.getAsLong();
            if (drawn.isPresent() && now - drawnAtNanos < goodFor.toNanos()) {
                return drawn;
            }
            Optional<String> next = drawer.get();
            if (next.isPresent()) {
                drawn = next;
                drawnAtNanos = now;
            }
            return next;
        }
    }
}
