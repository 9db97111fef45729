import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenPileTest {

    private static final String[] ORDERS = {"zoe", "zeo", "oze", "oez", "ezo", "eoz"};

    @EverySchedule(budget = 500, cause = Cause.ORDER)
    @DisplayName("with n = 1, 0 and 1 are printed, and all three calls come to an end")
    void one(Workers workers) {
        printAll(workers, 1);
    }

    @EverySchedule(budget = 1_000, cause = Cause.ORDER)
    @DisplayName("with n = 2, the numbers come in order, and all three calls come to an end")
    void two(Workers workers) {
        printAll(workers, 2);
    }

    @EverySchedule(budget = 500, cause = Cause.ORDER)
    @DisplayName("with n = 5, the numbers come in order, and all three calls come to an end")
    void five(Workers workers) {
        printAll(workers, 5);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("with n = 150, the numbers come in order, and all three calls come to an end")
    void aHundredAndFifty(Workers workers) {
        printAll(workers, 150);
    }

    @EverySchedule(budget = 30, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("with a day between the calls, whatever their order, the numbers come in order")
    void aDayBetween(Workers workers) {
        for (int n = 1; n <= 3; n++) {
            for (String order : ORDERS) {
                var pile = new Pile(n);
                var arms = new ArrayList<Worker>();
                for (char arm : order.toCharArray()) {
                    arms.add(start(workers, pile, arm));
                    Pause.ofADay();
                }
                arms.forEach(Worker::join);
                pile.assertComplete();
            }
        }
    }

    /** Often a second, ten, or a minute: a helper that has just had enough of waiting must not overlook who comes. */
    @EverySchedule(budget = 60, cause = Cause.ORDER)
    @DisplayName("with exactly as long between the calls as helpers wait for work, the numbers come in order")
    void justWhenHelpersLeave(Workers workers) {
        for (int seconds : new int[] {1, 10, 60}) {
            var pile = new Pile(1);
            var arms = new ArrayList<Worker>();
            for (char arm : new char[] {'z', 'o', 'e'}) {
                arms.add(start(workers, pile, arm));
                Pause.of(Duration.ofSeconds(seconds));
            }
            arms.forEach(Worker::join);
            pile.assertComplete();
        }
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER, allowedLeaks = Leaks.NONE)
    @DisplayName("when all three calls have returned, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        printAll(workers, 2);
    }

    @Stress(iterations = 10, cause = Cause.ORDER)
    @DisplayName("on real threads, too, the numbers come in order")
    void onRealThreads(Workers workers) {
        printAll(workers, 30);
    }

    private static Worker start(Workers workers, Pile pile, char arm) {
        return switch (arm) {
            case 'z' -> workers.start("calls zero", pile::zero);
            case 'o' -> workers.start("calls odd", pile::odd);
            default -> workers.start("calls even", pile::even);
        };
    }

    private static void printAll(Workers workers, int n) {
        var pile = new Pile(n);
        workers.add("calls even", pile::even);
        workers.add("calls odd", pile::odd);
        workers.add("calls zero", pile::zero);

        workers.run();

        pile.assertComplete();
    }
}
