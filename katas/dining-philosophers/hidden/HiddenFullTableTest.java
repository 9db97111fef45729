import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;

class HiddenFullTableTest {

    private static final int FIVE = 5;

    private final TestTable table = new TestTable();

    @EverySchedule(budget = 200)
    @DisplayName("when all five are hungry at the same moment, all five eat")
    void allAtOnce(Workers workers) {
        allSit(workers, table, 1);

        table.assertAllEat(workers, 5);
    }

    @EverySchedule(budget = 100)
    @DisplayName("with nobody looking at the forks, too, all five eat, and never beside a neighbour")
    void unwatched(Workers workers) {
        var quiet = TestTable.unwatched();
        allSit(workers, quiet, 2);

        quiet.assertAllEat(workers, 10);
    }

    @EverySchedule(budget = 60)
    @DisplayName("all five are hungry three times each, and all fifteen meals are eaten")
    void again(Workers workers) {
        allSit(workers, table, 3);

        table.assertAllEat(workers, 15);
    }

    @EverySchedule(budget = 60)
    @DisplayName("philosopher 2 is hungry five times, the others only once, and all of them eat")
    void unevenHunger(Workers workers) {
        table.sit(workers, 2, 2, 2, 2, 2);
        table.sit(workers, 0);
        table.sit(workers, 1);
        table.sit(workers, 3);
        table.sit(workers, 4);

        table.assertAllEat(workers, 9);
    }

    @EverySchedule(budget = 20)
    @DisplayName("fifteen calls at the same moment, three for each philosopher: all meals are eaten")
    void fifteenAtOnce(Workers workers) {
        for (int i = 0; i < 15; i++) {
            table.sit(workers, i % FIVE);
        }

        table.assertAllEat(workers, 15);
    }

    @EverySchedule(budget = 20)
    @DisplayName("three threads that are all philosophers in turn, each in another order, eat all of their meals")
    void changingPlaces(Workers workers) {
        table.sit(workers, 0, 1, 2, 3, 4);
        table.sit(workers, 4, 3, 2, 1, 0);
        table.sit(workers, 2, 4, 1, 3, 0);

        table.assertAllEat(workers, 15);
    }

    @EverySchedule(budget = 20)
    @DisplayName("two full tables at the same moment: all ten eat")
    void twoTables(Workers workers) {
        var other = new TestTable();
        allSit(workers, table, 1);
        allSit(workers, other, 1);

        table.assertAllEat(workers, 5);
        other.assertPeace(5);
    }

    @Stress(iterations = 8)
    @DisplayName("on real threads, too, all five eat twenty times each")
    void onRealThreads(Workers workers) {
        allSit(workers, table, 20);

        table.assertAllEat(workers, 100);
    }

    private static void allSit(Workers workers, TestTable table, int times) {
        for (int philosopher = 0; philosopher < FIVE; philosopher++) {
            int hungry = philosopher;
            table.sit(workers, IntStream.range(0, times).map(i -> hungry).toArray());
        }
    }
}
