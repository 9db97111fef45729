import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** Each visitor comes ten minutes after the one before it. */
class HiddenInterruptTest {

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("when a writer that waits is interrupted, a reader behind it joins those that read, at once")
    void readerJoins(Workers workers) {
        var station = new Station(workers);
        station.reader(100);
        var writer = station.interruptibleWriter();
        var behind = station.reader(10);

        writer.interrupt();

        writer.assertLeft(30);
        behind.assertEntered(30);
        station.writer(10).assertEntered(100);
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("when a writer that waits is interrupted, all readers behind it go on, and not only the first")
    void allReadersJoin(Workers workers) {
        var station = new Station(workers);
        station.reader(100);
        var writer = station.interruptibleWriter();
        var behind = List.of(station.reader(10), station.reader(10), station.reader(10));

        writer.interrupt();

        writer.assertLeft(50);
        behind.forEach(reader -> reader.assertEntered(50));
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("when the first of two writers that wait is interrupted, a reader between the two goes on at once")
    void readerBetweenWritersJoins(Workers workers) {
        var station = new Station(workers);
        station.reader(100);
        var leaving = station.interruptibleWriter();
        var between = station.reader(10);
        var staying = station.writer(10);
        var behind = station.reader(10);

        leaving.interrupt();

        leaving.assertLeft(50);
        between.assertEntered(50);
        staying.assertEntered(100);
        behind.assertEntered(110);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("when one of two writers that wait is interrupted, readers still wait for the other")
    void readersWaitForTheOther(Workers workers) {
        var station = new Station(workers);
        station.reader(100);
        var leaving = station.interruptibleWriter();
        var staying = station.writer(10);
        var behind = station.reader(10);

        leaving.interrupt();

        leaving.assertLeft(40);
        staying.assertEntered(100);
        behind.assertEntered(110);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("when the second of two writers that wait is interrupted, the first still gets the lock")
    void theFirstStays(Workers workers) {
        var station = new Station(workers);
        station.reader(100);
        var staying = station.writer(10);
        var leaving = station.interruptibleWriter();
        var behind = station.reader(10);

        leaving.interrupt();

        leaving.assertLeft(40);
        staying.assertEntered(100);
        behind.assertEntered(110);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("when a reader that waits is interrupted, it keeps nobody else waiting")
    void readerLeaves(Workers workers) {
        var station = new Station(workers);
        station.writer(100);
        var leaving = station.interruptibleReader();
        var staying = station.reader(10);
        var writer = station.writer(10);

        leaving.interrupt();

        leaving.assertLeft(40);
        staying.assertEntered(100);
        writer.assertEntered(110);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("when the only reader that waits is interrupted, the next writer gets the lock")
    void onlyReaderLeaves(Workers workers) {
        var station = new Station(workers);
        station.writer(100);
        var leaving = station.interruptibleReader();
        var writer = station.writer(10);

        leaving.interrupt();

        leaving.assertLeft(30);
        writer.assertEntered(100);
        station.reader(10).assertEntered(110);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName(
            "when a writer that waits for a writer is interrupted, those that come later are served as if it had not been")
    void writerLeaves(Workers workers) {
        var station = new Station(workers);
        station.writer(100);
        var leaving = station.interruptibleWriter();
        leaving.interrupt();
        leaving.assertLeft(20);
        var reader = station.reader(60);
        var writer = station.writer(10);

        reader.assertEntered(100);
        writer.assertEntered(160);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("when three neighbours in the line are interrupted, those before and behind them get the lock")
    void neighboursLeave(Workers workers) {
        var station = new Station(workers);
        station.writer(100);
        var before = station.writer(10);
        var leaving =
                List.of(station.interruptibleWriter(), station.interruptibleReader(), station.interruptibleWriter());
        var behind = station.writer(10);

        leaving.forEach(Visitor::interrupt);

        leaving.forEach(visitor -> visitor.assertLeft(60));
        before.assertEntered(100);
        behind.assertEntered(110);
        station.reader(10).assertEntered(120);
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all have given the lock back or were interrupted, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        var station = new Station(workers);
        station.writer(60);
        var leaving = List.of(station.interruptibleWriter(), station.interruptibleReader());
        var reader = station.reader(10);
        var writer = station.writer(10);

        leaving.forEach(Visitor::interrupt);

        leaving.forEach(visitor -> visitor.assertLeft(50));
        reader.assertEntered(60);
        writer.assertEntered(70);
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("a thread that comes interrupted and would have to wait gets InterruptedException")
    void comesInterrupted(Workers workers) {
        var station = new Station(workers);
        station.writer(60);
        var comer = workers.start("comes interrupted", () -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> station.lock().lockRead());
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> station.lock().lockWrite());
        });
        comer.join();

        station.writer(10).assertEntered(60);
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("a thread that comes interrupted and need not wait throws, or has the lock and stays interrupted")
    void comesInterruptedToAFreeLock(Workers workers) {
        var station = new Station(workers);
        var lock = station.lock();
        Thread.currentThread().interrupt();
        try {
            lock.lockWrite();
            assertTrue(Thread.currentThread().isInterrupted(), "an interrupt was swallowed");
            lock.unlockWrite();
        } catch (InterruptedException chosen) {
            Thread.currentThread().interrupt();
        }
        try {
            lock.lockRead();
            assertTrue(Thread.currentThread().isInterrupted(), "an interrupt was swallowed");
            lock.unlockRead();
        } catch (InterruptedException chosen) {
            // the lock is free, and stays so
        }
        Thread.interrupted();
        station.writer(5).assertEntered(0);
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("a thread that is interrupted while it has the lock gives it back as usual and stays interrupted")
    void givesBackInterrupted(Workers workers) throws InterruptedException {
        var station = new Station(workers);
        var lock = station.lock();
        lock.lockWrite();
        var reader = station.reader(5);
        Thread.currentThread().interrupt();
        lock.unlockWrite();
        assertTrue(Thread.interrupted(), "an interrupt was swallowed");
        reader.assertEntered(10);

        lock.lockRead();
        var writer = station.writer(5);
        Thread.currentThread().interrupt();
        lock.unlockRead();
        assertTrue(Thread.interrupted(), "an interrupt was swallowed");
        writer.endsByInterrupt();
    }

    @EverySchedule(budget = 250, allowedLeaks = Leaks.NONE)
    @DisplayName(
            "a writer that is interrupted at any moment has the lock or not, and keeps neither readers nor writers from it")
    void writerAtAnyMoment(Workers workers) {
        var station = new Station(workers);
        atAnyMoment(workers, station, new Visitor(workers, station, true, 0, true));
    }

    @EverySchedule(budget = 250, allowedLeaks = Leaks.NONE)
    @DisplayName(
            "a reader that is interrupted at any moment has the lock or not, and keeps neither readers nor writers from it")
    void readerAtAnyMoment(Workers workers) {
        var station = new Station(workers);
        atAnyMoment(workers, station, new Visitor(workers, station, false, 0, true));
    }

    private static void atAnyMoment(Workers workers, Station station, Visitor interrupted) {
        var reader = new Visitor(workers, station, false, 0, false);
        var writer = new Visitor(workers, station, true, 0, false);
        interrupted.interrupt();

        reader.endsByInterrupt();
        writer.endsByInterrupt();
        interrupted.endsByInterrupt();

        new Visitor(workers, station, true, 0, false).endsByInterrupt();
        new Visitor(workers, station, false, 0, false).endsByInterrupt();
    }
}
