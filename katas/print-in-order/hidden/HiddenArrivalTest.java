import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenArrivalTest {

    private static final int[][] ORDERS = {{1, 2, 3}, {1, 3, 2}, {2, 1, 3}, {2, 3, 1}, {3, 1, 2}, {3, 2, 1}};

    @EverySchedule(budget = 1_000, cause = Cause.ORDER)
    @DisplayName("three threads that come at the same moment, the last one foremost, do their steps in order")
    void allAtOnce(Workers workers) {
        var launch = new Launch();
        launch.addAll(workers);

        workers.run();

        launch.assertInOrder();
    }

    @EverySchedule(budget = 30, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("with a day between the calls, the steps come in order, and each call returns after its own")
    void aDayBetween(Workers workers) {
        for (int[] order : ORDERS) {
            comeWithADayBetween(workers, order);
        }
    }

    private static void comeWithADayBetween(Workers workers, int... order) {
        var launch = new Launch();
        for (int number : order) {
            launch.start(workers, number);
            Launch.letADayPass();
        }
        launch.join();
        launch.assertInOrder();
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("when second and third have waited for forty days, they still wait for the first one")
    void fortyDaysLate(Workers workers) {
        firstComesLate(workers, Launch::letFortyDaysPass);
    }

    @EverySchedule(budget = 500, cause = Cause.ORDER)
    @DisplayName("when second and third have waited for long, the first one lets them go on one after the other")
    void twoHaveWaited(Workers workers) {
        firstComesLate(workers, Launch::letADayPass);
    }

    private static void firstComesLate(Workers workers, Runnable waiting) {
        var launch = new Launch();
        launch.start(workers, 3);
        launch.start(workers, 2);
        waiting.run();

        launch.start(workers, 1);

        launch.join();
        launch.assertInOrder();
    }

    @EverySchedule(budget = 500, cause = Cause.ORDER)
    @DisplayName("a call returns only when its own step has ended")
    void returnsAfterItsStep(Workers workers) {
        var launch = new Launch();
        for (int number = 3; number >= 1; number--) {
            int called = number;
            workers.add("calls and looks", () -> launch.callAndLook(called));
        }

        workers.run();
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER, allowedLeaks = Leaks.NONE)
    @DisplayName("when all three calls have returned, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        var launch = new Launch();
        launch.addAll(workers);

        workers.run();

        launch.assertInOrder();
        comeWithADayBetween(workers, 1, 2, 3);
        comeWithADayBetween(workers, 3, 2, 1);
    }

    @Stress(iterations = 50, cause = Cause.ORDER)
    @DisplayName("on real threads, too, three threads that come at the same moment do their steps in order")
    void onRealThreads(Workers workers) {
        var launch = new Launch();
        launch.addAll(workers);

        workers.run();

        launch.assertInOrder();
    }
}
