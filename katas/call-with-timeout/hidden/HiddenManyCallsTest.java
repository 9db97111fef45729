import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenManyCallsTest {

    private static final Duration PLENTY = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int FIVE = 5;
    private static final int TWENTY = 20;
    private static final int TWO_HUNDRED = 200;

    private final TimedCall timed = new TimedCall();

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("two hundred tasks of one instance may meet each other before any of them ends")
    void tasksMeet(Workers workers) throws Exception {
        meet(workers, List.of(timed), TWO_HUNDRED);
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("twenty tasks of two instances may meet each other before any of them ends")
    void tasksOfTwoInstancesMeet(Workers workers) throws Exception {
        meet(workers, List.of(timed, new TimedCall()), TWENTY);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a task may make a call of its own, whose task makes another, five deep")
    void callsNest(Workers workers) throws Exception {
        assertEquals(FIVE, TestCaller.start(workers, nested(FIVE)).value());
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("tasks that ignore their interrupts hold no later call up")
    void stubbornTasksHoldNobodyUp(Workers workers) throws Exception {
        for (int i = 0; i < TWENTY; i++) {
            TestCaller.start(workers, () -> timed.call(new HiddenStubbornTask(), SHORT));
        }
        Thread.sleep(Duration.ofMinutes(1));

        var next = TestCaller.start(workers, () -> timed.call(() -> "next", PLENTY));

        assertTrue(next.taken().compareTo(Duration.ofMinutes(1)) < 0, "the call took " + next.taken());
    }

    /** What the calls return is not looked at: here only their ends count. */
    private static void meet(Workers workers, List<TimedCall> instances, int calls) {
        var everybody = new CountDownLatch(calls);
        try {
            var callers = new ArrayList<TestCaller>();
            for (int i = 0; i < calls; i++) {
                var instance = instances.get(i % instances.size());
                callers.add(TestCaller.start(workers, () -> instance.call(() -> meetsAt(everybody), PLENTY)));
            }
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
