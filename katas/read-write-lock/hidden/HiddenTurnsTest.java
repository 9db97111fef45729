import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** Each visitor comes ten minutes after the one before it. */
class HiddenTurnsTest {

    @EverySchedule(budget = 20, cause = Cause.SERIALISED)
    @DisplayName("readers have the lock together")
    void readersTogether(Workers workers) {
        var station = new Station(workers);
        var readers = List.of(station.reader(60), station.reader(60), station.reader(60));
        for (int i = 0; i < 3; i++) {
            readers.get(i).assertEntered(10 * i);
        }
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("a writer waits until all readers have given the lock back")
    void writerWaitsForAllReaders(Workers workers) {
        var station = new Station(workers);
        var one = station.reader(60);
        var other = station.reader(100);
        var writer = station.writer(10);

        one.assertEntered(0);
        other.assertEntered(10);
        writer.assertEntered(110);
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("a reader that comes while a writer waits does not get in before it, though others still read")
    void writerBeforeLaterReaders(Workers workers) {
        var station = new Station(workers);
        var first = station.reader(60);
        var writer = station.writer(10);
        var later = station.reader(10);

        first.assertEntered(0);
        writer.assertEntered(60);
        later.assertEntered(70);
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("however many readers come one after another, a writer waits only for those that were there before it")
    void readersDoNotKeepAWriterOut(Workers workers) {
        var station = new Station(workers);
        station.reader(30);
        station.reader(30);
        var writer = station.writer(10);
        var readers = new ArrayList<Visitor>();
        for (int i = 0; i < 5; i++) {
            readers.add(station.reader(25));
        }

        writer.assertEntered(40);
        readers.forEach(Visitor::endsByInterrupt);
    }

    @EverySchedule(budget = 20, cause = Cause.SERIALISED)
    @DisplayName("when a writer leaves and none waits, all readers that wait get the lock together")
    void waitingReadersGoTogether(Workers workers) {
        var station = new Station(workers);
        var writer = station.writer(60);
        var readers = List.of(station.reader(60), station.reader(60), station.reader(60), station.reader(60));

        writer.assertEntered(0);
        for (var reader : readers) {
            reader.assertEntered(60);
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a writer that comes while a reader waits for another writer gets the lock after that reader")
    void readerBeforeLaterWriters(Workers workers) {
        var station = new Station(workers);
        var first = station.writer(60);
        var reader = station.reader(10);
        var second = station.writer(10);
        var third = station.writer(10);

        first.assertEntered(0);
        reader.assertEntered(60);
        second.assertEntered(70);
        third.assertEntered(80);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a writer that gives the lock back and asks for it again at once comes after a reader that waits")
    void comesBackAtOnce(Workers workers) {
        var station = new Station(workers);
        var eager = workers.start("writes five times", () -> {
            for (int i = 0; i < 5; i++) {
                station.lock().lockWrite();
                station.room().write(() -> Station.pass(60));
                station.lock().unlockWrite();
            }
        });
        Station.pass(10);
        var reader = station.reader(10);
        var writer = station.writer(10);

        reader.assertEntered(60);
        writer.assertEntered(70);
        eager.join();
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a writer that gives the lock back and asks at once to read comes after another writer that waits")
    void comesBackToRead(Workers workers) {
        var station = new Station(workers);
        workers.start("writes, then reads", () -> {
            station.lock().lockWrite();
            station.room().write(() -> Station.pass(60));
            station.lock().unlockWrite();
            station.lock().lockRead();
            station.room().read(() -> Station.pass(60));
            station.lock().unlockRead();
        });
        Station.pass(10);
        var writer = station.writer(10);

        writer.assertEntered(60);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("writers that wait get the lock in the order in which they came")
    void writersInOrder(Workers workers) {
        var station = new Station(workers);
        var writers = List.of(station.writer(60), station.writer(20), station.writer(20), station.writer(20));
        writers.getFirst().assertEntered(0);
        for (int i = 1; i < 4; i++) {
            writers.get(i).assertEntered(40 + 20 * i);
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("writers that wait for readers get the lock in the order in which they came")
    void writersInOrderAfterReaders(Workers workers) {
        var station = new Station(workers);
        var first = station.reader(60);
        var one = station.writer(30);
        var other = station.writer(30);

        first.assertEntered(0);
        one.assertEntered(60);
        other.assertEntered(90);
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("with readers and writers waiting in turns, no writer waits longer than those before it take")
    void inTurns(Workers workers) {
        var station = new Station(workers);
        var first = station.writer(60);
        var reader = station.reader(10);
        var second = station.writer(10);
        var later = station.reader(10);

        first.assertEntered(0);
        reader.assertEntered(60);
        second.assertEntered(70);
        later.endsByInterrupt();
    }

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("260 readers have the lock together, and a writer gets it after them")
    void hundredsOfReaders(Workers workers) {
        var station = new Station(workers);
        for (int i = 0; i < 260; i++) {
            new Visitor(workers, station, false, 60, false);
        }
        Station.pass(10);
        var writer = station.writer(10);
        var reader = station.reader(10);

        writer.assertEntered(60);
        reader.assertEntered(70);
    }

    @EverySchedule(budget = 20, cause = Cause.SERIALISED)
    @DisplayName("while one lock is taken and waited for, another one is free")
    void otherLocks(Workers workers) {
        var station = new Station(workers);
        var other = new Station(workers);
        station.writer(60);
        station.reader(60);
        station.writer(60);

        other.writer(5).assertEntered(30);
        other.reader(5).assertEntered(40);
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("after all have given it back, the lock is free for readers and writers, again and again")
    void worksOn(Workers workers) throws InterruptedException {
        var station = new Station(workers);
        for (int round = 0; round < 3; round++) {
            var writer = station.writer(20);
            var reader = station.reader(20);
            writer.endsByInterrupt();
            reader.endsByInterrupt();
            station.lock().lockWrite();
            station.lock().unlockWrite();
            station.lock().lockRead();
            station.lock().unlockRead();
        }
    }
}
