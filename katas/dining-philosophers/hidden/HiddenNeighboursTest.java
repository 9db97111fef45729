import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenNeighboursTest {

    private final TestTable table = new TestTable();

    @EverySchedule(budget = 300)
    @DisplayName("philosophers 4 and 0 are neighbours: the fork between them is in one hand at a time")
    void lastAndFirst(Workers workers) {
        table.sit(workers, 4);
        table.sit(workers, 0);

        table.assertAllEat(workers, 2);
    }

    @EverySchedule(budget = 300)
    @DisplayName("philosophers 2 and 3 are neighbours: the fork between them is in one hand at a time")
    void inTheMiddle(Workers workers) {
        table.sit(workers, 2);
        table.sit(workers, 3);

        table.assertAllEat(workers, 2);
    }

    @EverySchedule(budget = 200)
    @DisplayName("three in a row: the one in the middle never eats beside the others")
    void threeInARow(Workers workers) {
        table.sit(workers, 3);
        table.sit(workers, 4);
        table.sit(workers, 0);

        table.assertAllEat(workers, 3);
    }

    @EverySchedule(budget = 150)
    @DisplayName("neighbours who are hungry three times each both eat three times")
    void again(Workers workers) {
        table.sit(workers, 1, 1, 1);
        table.sit(workers, 0, 0, 0);

        table.assertAllEat(workers, 6);
    }

    @EverySchedule(budget = 300)
    @DisplayName("a philosopher who is hungry again before the last call has ended eats twice, not at the same time")
    void samePhilosopher(Workers workers) {
        table.sit(workers, 4);
        table.sit(workers, 4);

        table.assertAllEat(workers, 2);
    }

    @EverySchedule(budget = 150)
    @DisplayName("two calls of one philosopher and one of its neighbour: each of the three meals has both forks")
    void samePhilosopherAndNeighbour(Workers workers) {
        table.sit(workers, 2);
        table.sit(workers, 2);
        table.sit(workers, 1);

        table.assertAllEat(workers, 3);
    }

    @EverySchedule(budget = 300)
    @DisplayName("what was done in one meal is visible in the next one that uses the same fork")
    void showsWhatWasDone(Workers workers) {
        var quiet = TestTable.unwatched();
        quiet.sit(workers, 1);
        quiet.sit(workers, 2);

        quiet.assertAllEat(workers, 2);
    }
}
