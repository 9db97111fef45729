import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class FirstVisitorsTest {

    @EverySchedule(budget = 20)
    @DisplayName("a reader that comes while a writer has the lock waits until it gives it back")
    void readerWaits(Workers workers) {
        var station = new Station(workers);
        var writer = station.writer(60);
        var reader = station.reader(10);

        writer.assertEntered(0);
        reader.assertEntered(60);
    }

    @EverySchedule(budget = 200, cause = Cause.LOST_UPDATE)
    @DisplayName("two writers that count with a plain field lose no count")
    void writersTakeTurns(Workers workers) {
        var lock = new FairReadWriteLock();
        var count = new int[1];
        workers.add(2, "counts", writer -> {
            lock.lockWrite();
            count[0]++;
            lock.unlockWrite();
        });

        workers.run();

        assertEquals(2, count[0]);
    }
}
