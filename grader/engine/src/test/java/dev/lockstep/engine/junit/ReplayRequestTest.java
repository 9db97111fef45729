package dev.lockstep.engine.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Events;

@DisplayName("With -Dlockstep.replay")
class ReplayRequestTest {

    private static final Pattern LINE =
            Pattern.compile("To see this schedule again, run the test with -Dlockstep.replay=(ls1_[\\w-]+)");

    @Test
    @DisplayName("the last line of a failure makes the test fail in the same way again")
    void showsTheSame() {
        String message = Running.messageOf(Hasty.class);

        EngineExecutionResults again = replaying(idIn(message), Hasty.class);

        Throwable thrown = assertInstanceOf(ScheduleFailure.class, Running.thrownIn(again.testEvents()));
        assertEquals(upToCoverage(message), upToCoverage(String.valueOf(thrown.getMessage())));
        assertEquals(idIn(message), idIn(String.valueOf(thrown.getMessage())));
        assertTrue(message.contains("Looked at all "), message);
        assertTrue(String.valueOf(thrown.getMessage()).contains("Seen again; no other schedule was run."));
        assertInstanceOf(AssertionError.class, thrown.getCause());
        assertEquals("sellsTheLastSeatOnce", thrown.getStackTrace()[0].getMethodName());
    }

    @Test
    @DisplayName("only the test that it names is run, with the arguments of then")
    void skipsOthers() {
        String id = idIn(Running.messageOf(HastyFrom.class));

        Events tests =
                replaying(id, HastyFrom.class, Careful.class, Hasty.class).testEvents();

        tests.assertStatistics(statistics -> statistics.failed(1).aborted(3).succeeded(0));
        assertTrue(String.valueOf(Running.thrownIn(tests).getMessage()).contains("expected: <3>"));
    }

    @Test
    @DisplayName("a run without the test that it names fails")
    void missesTheTest() {
        String id = idIn(Running.messageOf(Hasty.class));

        Events all = replaying(id, Careful.class).allEvents();

        String message = String.valueOf(Running.thrownIn(all).getCause());
        assertTrue(message.contains("no test that was run here is the one that lockstep.replay names"), message);
    }

    @Test
    @DisplayName("an id of other code is refused")
    void refusesOtherCode() {
        String message = refusal(Running.ofOtherCode(idIn(Running.messageOf(Hasty.class))));

        assertTrue(message.contains("belongs to other code"), message);
    }

    @Test
    @DisplayName("what is no id is refused")
    void refusesNonsense() {
        String message = refusal("ls1_nonsense");
        assertTrue(message.startsWith("This is no complete replay id"), message);
    }

    private static EngineExecutionResults replaying(String id, Class<?>... types) {
        return Running.with(Map.of("lockstep.replay", id), types);
    }

    private static String refusal(String id) {
        Throwable thrown = Running.thrownIn(replaying(id, Hasty.class).testEvents());
        return String.valueOf(
                assertInstanceOf(IllegalArgumentException.class, thrown).getMessage());
    }

    private static String idIn(String message) {
        Matcher line = LINE.matcher(message);
        assertTrue(line.find() && line.end() == message.length(), message);
        return line.group(1);
    }

    private static String upToCoverage(String message) {
        return message.replaceFirst("(Looked at|Seen again)(?s).*", "");
    }

    abstract static class Booking {

        final AtomicInteger left = new AtomicInteger(1);

        abstract void book();

        @EverySchedule
        void sellsTheLastSeatOnce() throws InterruptedException {
            bookTwice();
            assertEquals(0, left.get());
        }

        void bookTwice() throws InterruptedException {
            Thread one = Thread.startVirtualThread(this::book);
            Thread other = Thread.startVirtualThread(this::book);
            one.join();
            other.join();
        }
    }

    static class Hasty extends Booking {

        @Override
        void book() {
            if (left.get() > 0) {
                left.decrementAndGet();
            }
        }
    }

    static class Careful extends Booking {

        @Override
        void book() {
            left.getAndUpdate(seats -> Math.max(0, seats - 1));
        }
    }

    static class HastyFrom {

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @EverySchedule
        void counts(int start) throws InterruptedException {
            AtomicInteger count = new AtomicInteger(start);
            Thread other = Thread.startVirtualThread(() -> count.set(count.get() + 1));
            count.set(count.get() + 1);
            other.join();
            assertEquals(start + 2, count.get());
        }
    }
}
