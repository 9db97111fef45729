import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenTogetherTest {

    /** Two numbers that are always the same while nobody writes, and not at all safe by themselves. */
    private static final class Timetable {

        private int departures;
        private int arrivals;

        void write() {
            departures++;
            arrivals++;
        }

        void read() {
            assertEquals(departures, arrivals, "a reader saw half of a change");
        }
    }

    private final FairReadWriteLock lock = new FairReadWriteLock();
    private final Timetable timetable = new Timetable();
    private final Room room = new Room();

    private void read() throws InterruptedException {
        lock.lockRead();
        timetable.read();
        lock.unlockRead();
    }

    private void write() throws InterruptedException {
        lock.lockWrite();
        timetable.write();
        lock.unlockWrite();
    }

    private void visitAsReader() throws InterruptedException {
        lock.lockRead();
        room.read(Thread::yield);
        lock.unlockRead();
    }

    private void visitAsWriter() throws InterruptedException {
        lock.lockWrite();
        room.write(Thread::yield);
        lock.unlockWrite();
    }

    @EverySchedule(budget = 300)
    @DisplayName("a reader sees all of what a writer did, or nothing of it")
    void oneOfEach(Workers workers) {
        workers.add("writes", this::write);
        workers.add("reads", this::read);

        workers.run();

        assertEquals(1, timetable.departures);
    }

    @EverySchedule(budget = 200)
    @DisplayName("two readers see all of what a writer did, or nothing of it")
    void twoReaders(Workers workers) {
        workers.add(2, "reads", reader -> read());
        workers.add("writes", this::write);

        workers.run();

        assertEquals(1, timetable.arrivals);
    }

    @EverySchedule(budget = 200, cause = Cause.LOST_UPDATE)
    @DisplayName("two writers beside a reader lose nothing")
    void twoWriters(Workers workers) {
        workers.add(2, "writes", writer -> write());
        workers.add("reads", this::read);

        workers.run();

        assertEquals(2, timetable.departures);
    }

    @EverySchedule(budget = 150)
    @DisplayName(
            "of two readers and two writers, twice each, nobody has the lock beside a writer, and all come to an end")
    void twoOfEach(Workers workers) {
        workers.add(2, "reads twice", reader -> {
            visitAsReader();
            visitAsReader();
        });
        workers.add(2, "writes twice", writer -> {
            visitAsWriter();
            visitAsWriter();
        });

        workers.run();
    }

    @EverySchedule(budget = 150)
    @DisplayName("four readers and a writer, which comes twice: all come to an end")
    void manyReaders(Workers workers) {
        workers.add(4, "reads", reader -> visitAsReader());
        workers.add("writes twice", () -> {
            visitAsWriter();
            visitAsWriter();
        });

        workers.run();
    }

    @EverySchedule(budget = 150)
    @DisplayName("four writers and a reader, which comes twice: all come to an end")
    void manyWriters(Workers workers) {
        workers.add(4, "writes", writer -> visitAsWriter());
        workers.add("reads twice", () -> {
            visitAsReader();
            visitAsReader();
        });

        workers.run();
    }

    @Stress(iterations = 8, cause = Cause.LOST_UPDATE)
    @DisplayName("four readers and four writers, 50 times each, lose nothing and see no half of a change")
    void crowd(Workers workers) {
        workers.add(4, "reads 50 times", reader -> {
            for (int i = 0; i < 50; i++) {
                read();
            }
        });
        workers.add(4, "writes 50 times", writer -> {
            for (int i = 0; i < 50; i++) {
                write();
            }
        });

        workers.run();

        assertEquals(200, timetable.departures);
    }
}
