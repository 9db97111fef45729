import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenManyCallsTest {

    private static final Duration PLENTY = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final int FIVE = 5;
    private static final int TWENTY = 20;

    private final TimedCall timed = new TimedCall();

    @Test
    @DisplayName("twenty tasks of one instance may meet each other before any of them ends")
    void tasksMeet() throws Exception {
        meet(List.of(timed));
    }

    @Test
    @DisplayName("twenty tasks of two instances may meet each other before any of them ends")
    void tasksOfTwoInstancesMeet() throws Exception {
        meet(List.of(timed, new TimedCall()));
    }

    @Test
    @DisplayName("a task may make a call of its own, whose task makes another, five deep")
    void callsNest() throws Exception {
        assertEquals(FIVE, TestCaller.start(nested(FIVE)).value());
    }

    @Test
    @DisplayName("tasks that ignore their interrupts hold no later call up")
    void stubbornTasksHoldNobodyUp() throws Exception {
        try (var stubborn = new HiddenStubbornTask()) {
            var callers = new ArrayList<TestCaller>();
            for (int i = 0; i < TWENTY; i++) {
                callers.add(TestCaller.start(() -> timed.call(stubborn, SHORT)));
            }
            for (var caller : callers) {
                assertInstanceOf(TimeoutException.class, caller.failureInTime());
            }
            assertEquals(
                    "next",
                    TestCaller.start(() -> timed.call(() -> "next", PLENTY)).value());
        }
    }

    /** What the calls return is not looked at: here only their ends count. */
    private static void meet(List<TimedCall> instances) throws InterruptedException {
        var everybody = new CountDownLatch(TWENTY);
        try {
            var callers = new ArrayList<TestCaller>();
            for (int i = 0; i < TWENTY; i++) {
                var instance = instances.get(i % instances.size());
                callers.add(TestCaller.start(() -> instance.call(() -> meetsAt(everybody), PLENTY)));
            }
            TestCaller.awaitAll(callers);
            for (var caller : callers) {
                caller.value();
            }
        } finally {
            letGo(everybody);
        }
    }

    private static String meetsAt(CountDownLatch everybody) throws InterruptedException {
        everybody.countDown();
        everybody.await();
        return "met";
    }

    private static void letGo(CountDownLatch everybody) {
        while (everybody.getCount() > 0) {
            everybody.countDown();
        }
    }

    private Callable<Integer> nested(int depth) {
        return () -> depth == 0 ? 0 : 1 + timed.call(nested(depth - 1), PLENTY);
    }
}
