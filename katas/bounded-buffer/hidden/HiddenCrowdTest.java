import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;

/** More threads wait than the buffer has places, several times over: that is where one wake-up too few shows. */
class HiddenCrowdTest {

    private static final int[] SOME_PLACES = {2, 4};

    @EverySchedule(budget = 20)
    @DisplayName("with room for several and many puts that wait, one consumer gets every element")
    void oneConsumerAgainstMany(Workers workers) throws InterruptedException {
        for (int capacity : SOME_PLACES) {
            var buffer = new BoundedBuffer<Integer>(capacity);
            var puts = new ArrayList<Call>();
            for (int i = 0; i < capacity + moreThanTwiceAsMany(capacity); i++) {
                puts.add(Call.put(workers, buffer, i));
            }
            Waits.letAMomentPass();

            for (int i = 0; i < puts.size(); i++) {
                buffer.take();
            }

            puts.forEach(Call::result);
            assertEquals(0, buffer.size());
        }
    }

    @EverySchedule(budget = 20)
    @DisplayName("with room for several and many takes that wait, one producer gets rid of every element")
    void oneProducerAgainstMany(Workers workers) throws InterruptedException {
        for (int capacity : SOME_PLACES) {
            var buffer = new BoundedBuffer<Integer>(capacity);
            var takes = new ArrayList<Call>();
            for (int i = 0; i < moreThanTwiceAsMany(capacity); i++) {
                takes.add(Call.take(workers, buffer));
            }
            Waits.letAMomentPass();

            for (int i = 0; i < takes.size(); i++) {
                buffer.put(i);
            }

            takes.forEach(Call::result);
            assertEquals(0, buffer.size());
        }
    }

    /** Fewer can never all wait at once, on both sides, if each change wakes one of them. */
    private static int moreThanTwiceAsMany(int capacity) {
        return 2 * capacity + 2;
    }
}
