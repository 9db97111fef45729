package dev.lockstep.web.pages.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.web.interviews.AssignmentId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a board that several watch")
class SharedBoardsTest {

    private static final AssignmentId ID = new AssignmentId("spring");

    private final AtomicLong nanoTime = new AtomicLong(-7);
    private final SharedBoards boards = new SharedBoards(Duration.ofSeconds(1), nanoTime::get);
    private final AtomicInteger drawings = new AtomicInteger();

    private Optional<String> draw() {
        return Optional.of("drawing " + drawings.incrementAndGet());
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    @Test
    void isDrawnOnceASecondForAllOfThem() {
        try (var ada = boards.watch(ID);
                var bob = boards.watch(ID)) {
            for (int second = 1; second <= 3; second++) {
                assertEquals(Optional.of("drawing " + second), ada.html(this::draw));
                pass(Duration.ofMillis(999));
                assertEquals(Optional.of("drawing " + second), bob.html(this::draw));
                pass(Duration.ofMillis(1));
            }
        }
    }

    @Test
    void isNoNewsForOthersWhereOneOfThemMaySeeItNoMore() {
        try (var ada = boards.watch(ID);
                var bob = boards.watch(ID)) {
            assertEquals(Optional.of("drawing 1"), ada.html(this::draw));
            pass(Duration.ofSeconds(1));
            assertEquals(Optional.empty(), bob.html(Optional::empty));
            assertEquals(Optional.of("drawing 2"), ada.html(this::draw));
        }
    }

    @Test
    void isAnotherOneThanAnotherAssignments() {
        try (var spring = boards.watch(ID);
                var autumn = boards.watch(new AssignmentId("autumn"))) {
            assertEquals(Optional.of("drawing 1"), spring.html(this::draw));
            assertEquals(Optional.of("drawing 2"), autumn.html(this::draw));
        }
    }

    @Test
    void isForgottenWhenNobodyWatchesIt() {
        try (var first = boards.watch(ID)) {
            try (var second = boards.watch(ID)) {
                assertEquals(Optional.of("drawing 1"), second.html(this::draw));
            }
            assertEquals(Optional.of("drawing 1"), first.html(this::draw));
        }
        try (var later = boards.watch(ID)) {
            assertEquals(Optional.of("drawing 2"), later.html(this::draw));
        }
    }
}
