import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenSideBySideTest {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int FIVE = 5;
    private static final int TWENTY = 20;
    private static final int TWO_HUNDRED = 200;

    private final FanOut fanOut = new FanOut();

    /** Written by the caller and by its call, and not at all safe by itself. */
    private int fares;

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("two hundred calls of one ask may meet each other before any of them ends")
    void callsMeet(Workers workers) {
        meet(workers, List.of(fanOut), TWO_HUNDRED);
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("the calls of ten asks, twenty each, may meet each other before any of them ends")
    void callsOfManyMeet(Workers workers) {
        var askers = new ArrayList<FanOut>();
        for (int i = 0; i < FIVE; i++) {
            askers.add(fanOut);
            askers.add(new FanOut());
        }
        meet(workers, askers, TWENTY);
    }

    private static void meet(Workers workers, List<FanOut> instances, int callsOfEach) {
        var everybody = new CountDownLatch(instances.size() * callsOfEach);
        var askers = new ArrayList<Asker>();
        for (var instance : instances) {
            var airlines = Airlines.none();
            for (int i = 0; i < callsOfEach; i++) {
                airlines.and("airline " + i, () -> meetsAt(everybody));
            }
            askers.add(Asker.start(workers, instance, airlines, Asker.PLENTY));
        }
        for (var asker : askers) {
            assertEquals(callsOfEach, asker.answers().size());
        }
    }

    private static String meetsAt(CountDownLatch everybody) throws InterruptedException {
        everybody.countDown();
        everybody.await();
        return "met";
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("a call may ask as well, and so may its calls, five within each other")
    void asksNest(Workers workers) {
        var airlines = Airlines.of("nested", nested(FIVE)).and("quick", () -> "1");

        var asker = Asker.start(workers, fanOut, airlines, Asker.PLENTY);

        assertEquals(Map.of("nested", "at the bottom", "quick", "1"), asker.answers());
    }

    private Callable<String> nested(int depth) {
        if (depth == 0) {
            return () -> "at the bottom";
        }
        return () -> fanOut.ask(Airlines.of("nested", nested(depth - 1)).calls(), Asker.PLENTY)
                .get("nested");
    }

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while one ask waits for a silent call, another one returns at once")
    void doesNotWaitForOthers(Workers workers) throws InterruptedException {
        try (var silent = new SilentAirline()) {
            var waiting = Asker.start(workers, fanOut, Airlines.of("silent", silent), Asker.PLENTY);
            Thread.sleep(Duration.ofMinutes(1));

            var other = Asker.start(workers, fanOut, Airlines.of("quick", () -> "1"), Asker.PLENTY);

            assertEquals(Map.of("quick", "1"), other.answers());
            other.assertTook(Duration.ZERO);
            waiting.answers();
        }
    }

    @EverySchedule(budget = 10, cause = Cause.LATE)
    @DisplayName("twenty calls that ignore their interrupts hold no later ask up")
    void deafOnesHoldNobodyUp(Workers workers) {
        var deaf = Airlines.none();
        for (int i = 0; i < TWENTY; i++) {
            deaf.and("deaf " + i, new DeafAirline());
        }
        var first = Asker.start(workers, fanOut, deaf, Duration.ofSeconds(1));
        assertEquals(Map.of(), first.answers());

        var next = Asker.start(workers, fanOut, Airlines.of("quick", () -> "1"), LIMIT);

        assertEquals(Map.of("quick", "1"), next.answers());
        next.assertTook(Duration.ZERO);
    }

    @EverySchedule(budget = 150)
    @DisplayName("two askers of one instance, with the same names, each get what their own calls returned")
    void keepsAsksApart(Workers workers) {
        workers.add(2, "asks", asker -> getsItsOwn(fanOut, asker == 0));

        workers.run();
    }

    @EverySchedule(budget = 30)
    @DisplayName("two instances used at the same time each give what their own calls returned")
    void keepsInstancesApart(Workers workers) {
        workers.add("asks one", () -> getsItsOwn(fanOut, true));
        workers.add("asks the other", () -> getsItsOwn(new FanOut(), false));

        workers.run();
    }

    @Stress(iterations = 10)
    @DisplayName("four askers of one instance, ten times each, get what their own calls returned")
    void keepsManyApart(Workers workers) {
        workers.add(4, "asks ten times", asker -> {
            for (int i = 0; i < 10; i++) {
                getsItsOwn(fanOut, (asker + i) % 2 == 0);
            }
        });

        workers.run();
    }

    private static void getsItsOwn(FanOut fanOut, boolean southFails) throws InterruptedException {
        var fare = new StringBuilder("a fare").toString();
        Callable<String> fails = () -> {
            throw new IOException("of this ask only");
        };
        var airlines = Airlines.of("north", () -> fare).and("south", southFails ? fails : () -> fare);

        var answers = fanOut.ask(airlines.calls(), Asker.PLENTY);

        assertEquals(southFails ? 1 : 2, answers.size());
        answers.values().forEach(answer -> assertSame(fare, answer));
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("what the caller did before is visible to the call, and what the call did to the caller")
    void showsWhatWasDone(Workers workers) {
        workers.add("asks", () -> {
            fares = 1;
            var airlines = Airlines.of("north", () -> "found " + fares++);
            assertEquals(Map.of("north", "found 1"), fanOut.ask(airlines.calls(), Asker.PLENTY));
            assertEquals(2, fares);
        });

        workers.run();
    }

    @EverySchedule(budget = 30, allowedLeaks = Leaks.NONE)
    @DisplayName("when there is nothing left to do, no thread is left")
    void leavesNoThread(Workers workers) {
        workers.add("asks in time", () -> getsItsOwn(fanOut, true));
        workers.add("asks, and the limit ends it", () -> {
            try (var silent = new SilentAirline()) {
                var airlines = Airlines.of("silent", silent).and("deaf", new DeafAirline());
                fanOut.ask(airlines.calls(), Duration.ofSeconds(1));
            }
        });

        workers.run();
    }
}
