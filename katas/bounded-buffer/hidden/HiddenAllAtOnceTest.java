import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;

/** Several threads wait, and what they wait for comes faster than they wake up. */
class HiddenAllAtOnceTest {

    private static final Set<Integer> ONE_TO_THREE = Set.of(1, 2, 3);

    @EverySchedule(budget = 200)
    @DisplayName("when elements come one right after another, as many waiting takes go on")
    void asManyTakesGoOn(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(3);
        var takes = takes(workers, buffer);
        Waits.letADayPass();

        for (int i = 1; i <= 3; i++) {
            buffer.put(i);
        }

        assertEquals(ONE_TO_THREE, results(takes));
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 200)
    @DisplayName("when places become free one right after another, as many waiting puts go on")
    void asManyPutsGoOn(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(3);
        for (int i = 0; i < 3; i++) {
            buffer.put(0);
        }
        var puts = puts(workers, buffer);
        Waits.letADayPass();

        for (int i = 0; i < 3; i++) {
            assertEquals(0, buffer.take());
        }

        puts.forEach(Call::result);
        assertEquals(ONE_TO_THREE, Set.of(buffer.take(), buffer.take(), buffer.take()));
    }

    @EverySchedule(budget = 200)
    @DisplayName("when three takes wait and three producers come at once, every take gets an element")
    void everyTakeGetsOne(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        var takes = takes(workers, buffer);
        Waits.letADayPass();

        var puts = puts(workers, buffer);

        puts.forEach(Call::result);
        assertEquals(ONE_TO_THREE, results(takes));
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 200)
    @DisplayName("twelve producers and one consumer at a single place: all of them come to an end")
    void manyAgainstOne(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        workers.add(12, "puts twice", producer -> {
            buffer.put(producer);
            buffer.put(producer);
        });
        workers.add("takes 24 times", () -> {
            for (int i = 0; i < 24; i++) {
                buffer.take();
            }
        });

        workers.run();

        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all calls have returned and the buffer is empty, no thread is left that was started for them")
    void leavesNoThread(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var take = Call.take(workers, buffer);
        Waits.letADayPass();

        var puts = puts(workers, buffer);
        Waits.letADayPass();

        take.result();
        buffer.take();
        buffer.take();
        puts.forEach(Call::result);
    }

    private static List<Call> takes(Workers workers, BoundedBuffer<Integer> buffer) {
        var takes = new ArrayList<Call>();
        for (int i = 1; i <= 3; i++) {
            takes.add(Call.take(workers, buffer));
        }
        return takes;
    }

    private static List<Call> puts(Workers workers, BoundedBuffer<Integer> buffer) {
        var puts = new ArrayList<Call>();
        for (int i = 1; i <= 3; i++) {
            puts.add(Call.put(workers, buffer, i));
        }
        return puts;
    }

    private static Set<Integer> results(List<Call> takes) {
        var taken = new TreeSet<Integer>();
        takes.forEach(take -> taken.add(take.result()));
        return taken;
    }
}
