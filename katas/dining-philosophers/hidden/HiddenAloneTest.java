import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("functional")
class HiddenAloneTest {

    private final TestTable table = new TestTable();

    @EverySchedule(budget = 10)
    @DisplayName("philosopher 3 picks up both forks, eats, and puts both down, and then the call returns")
    void three() throws Exception {
        table.eat(3);

        table.assertPeace(1);
    }

    @EverySchedule(budget = 10)
    @DisplayName("whoever is hungry alone eats at once, in whatever order they come")
    void anyOrder() throws Exception {
        table.eat(3, 0, 4, 1, 2, 2, 1, 0, 4, 3);

        table.assertPeace(10);
    }

    @EverySchedule(budget = 10)
    @DisplayName("one philosopher eats thirty times while the others think, and then they eat, too")
    void greedy() throws Exception {
        for (int i = 0; i < 30; i++) {
            table.eat(2);
        }
        table.eat(1, 3, 0, 4);

        table.assertPeace(34);
    }

    @EverySchedule(budget = 20)
    @DisplayName("philosophers on threads of their own who come with a day in between do not wait for each other")
    void aDayBetween(Workers workers) {
        for (int philosopher : new int[] {3, 0, 4, 1, 2}) {
            table.start(workers, philosopher, Thread::yield).join();
            Hours.passADay();
        }

        table.assertPeace(5);
    }

    @EverySchedule(budget = 10)
    @DisplayName("two tables serve their own philosophers")
    void twoTables() throws Exception {
        var other = new TestTable();
        table.eat(0);
        other.eat(0, 4);
        table.eat(4, 1);
        other.eat(1);

        table.assertPeace(3);
        other.assertPeace(3);
    }
}
