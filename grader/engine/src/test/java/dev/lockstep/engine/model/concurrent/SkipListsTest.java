package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.model.Programs;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Skip lists, whose fields are volatile in all but name: what they publish, and what their steps read and write. */
class SkipListsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(SkipListsTest.class);
    }

    @Test
    @DisplayName("the search knows that a look-up reads what a put writes")
    void lookUpsDependOnPuts() {
        String coverage =
                Programs.explore(Publishes.class, Settings.USUAL).coverage().words();
        assertNotEquals("the only interleaving", coverage);
    }

    static final class Publishes implements Program {
        private final ConcurrentNavigableMap<Integer, int[]> map =
                new ConcurrentSkipListMap<>(Map.of(5, new int[] {1}));

        @Override
        public void run() throws InterruptedException {
            Thread putting = new Thread(() -> map.put(1, new int[] {1}));
            putting.start();
            int[] found = map.get(1);
            assertTrue(found == null || found[0] == 1);
            putting.join();
        }
    }

    static final class PublishesThroughIterators implements Program {
        private final ConcurrentNavigableMap<Integer, int[]> map =
                new ConcurrentSkipListMap<>(Map.of(5, new int[] {1}));

        @Override
        public void run() throws InterruptedException {
            Thread putting = new Thread(() -> map.put(1, new int[] {1}));
            putting.start();
            for (int[] each : map.values()) {
                assertEquals(1, each[0]);
            }
            for (int[] each : map.headMap(9).values()) {
                assertEquals(1, each[0]);
            }
            putting.join();
        }
    }

    static final class PublishesAValueInThePlaceOfAnother implements Program {
        private final ConcurrentNavigableMap<Integer, int[]> map =
                new ConcurrentSkipListMap<>(Map.of(5, new int[] {1}));

        @Override
        public void run() throws InterruptedException {
            Thread putting = new Thread(() -> map.replace(5, new int[] {2}));
            putting.start();
            assertTrue(map.firstEntry().getValue()[0] > 0);
            putting.join();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ChangesWhatWasPublished implements Program {
        private final ConcurrentNavigableMap<Integer, int[]> map = new ConcurrentSkipListMap<>();

        @Override
        public void run() throws InterruptedException {
            Thread putting = new Thread(() -> {
                int[] value = {1};
                map.put(1, value);
                value[0] = 2;
            });
            putting.start();
            int[] found = map.get(1);
            assertTrue(found == null || found[0] > 0);
            putting.join();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class SeesWhatWasThereForAMoment implements Program {
        private final ConcurrentNavigableMap<Integer, Integer> map = new ConcurrentSkipListMap<>(Map.of(5, 0));

        @Override
        public void run() throws InterruptedException {
            Thread putting = new Thread(() -> {
                map.put(5, 1);
                map.put(5, 2);
            });
            putting.start();
            assertNotEquals(1, map.get(5));
            putting.join();
        }
    }
}
