import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class VisibleTableTest {

    private final TestTable table = new TestTable();

    @EverySchedule(budget = 10)
    @DisplayName("philosophers who are hungry one after another all eat")
    void oneByOne() throws Exception {
        table.eat(0, 1, 2, 3, 4);

        table.assertPeace(5);
    }

    @EverySchedule(budget = 100)
    @DisplayName("two neighbours who are hungry at the same time eat one after the other")
    void neighbours(Workers workers) {
        table.sit(workers, 0);
        table.sit(workers, 1);

        table.assertAllEat(workers, 2);
    }
}
