import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Each visitor comes ten minutes after the one before it. When a writer has left, nobody stands between those beside it. */
class HiddenWritersLeaveTest {

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("when the writers that wait between readers are interrupted, all these readers get the lock together")
    void readersOnAllSides(Workers workers) {
        var station = new Station(workers);
        station.writer(100);
        var before = station.reader(60);
        var one = station.interruptibleWriter();
        var between = station.reader(60);
        var other = station.interruptibleWriter();
        var behind = station.reader(60);

        one.interrupt();
        other.interrupt();

        one.assertLeft(60);
        other.assertLeft(60);
        List.of(before, between, behind).forEach(reader -> reader.assertEntered(100));
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("when a writer between two readers is interrupted, both get the lock together, before the next writer")
    void anotherWriterStays(Workers workers) {
        var station = new Station(workers);
        station.writer(100);
        var before = station.reader(60);
        var leaving = station.interruptibleWriter();
        var behind = station.reader(60);
        var staying = station.writer(10);

        leaving.interrupt();

        leaving.assertLeft(50);
        before.assertEntered(100);
        behind.assertEntered(100);
        staying.assertEntered(160);
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("when the last of the writers that wait is interrupted and then the first, all readers go on at once")
    void theLastLeavesFirst(Workers workers) {
        var station = new Station(workers);
        station.reader(200);
        var first = station.interruptibleWriter();
        var between = station.reader(60);
        var last = station.interruptibleWriter();
        var behind = station.reader(60);

        last.interrupt();
        last.assertLeft(50);
        Station.pass(10);
        first.interrupt();

        first.assertLeft(60);
        between.assertEntered(60);
        behind.assertEntered(60);
    }
}
