package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole arrays and parts of them: filled, sorted, copied, cloned, seen as lists. */
class ArraysTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ArraysTest.class);
    }

    @Test
    void namesTheElementAndTheField() {
        assertEquals("counts[3]", variableIn(CountsInAField.class));
        assertEquals("element 1 of an int[]", variableIn(CountsByTwo.class));
        assertEquals("counts[0]", variableIn(FilledInAField.class));
    }

    private static String variableIn(Class<? extends Program> program) {
        String found = Programs.explore(program, Programs.settingsFor(program))
                .gravest()
                .orElseThrow()
                .finding()
                .toString();
        return found.replaceFirst("(?s).*variable=(.*?), earlier=.*", "$1");
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var thread = new Thread(one);
        thread.start();
        other.run();
        thread.join();
    }

    @Finds(Cause.DATA_RACE)
    static final class CountsInAField implements Program {
        private final int[] counts = new int[5];

        @Override
        public void run() throws Exception {
            Runnable count = () -> counts[3] = 1;
            together(count, count);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class FilledInAField implements Program {
        private final int[] counts = new int[5];

        @Override
        public void run() throws Exception {
            Runnable fill = () -> Arrays.fill(counts, 1);
            together(fill, fill);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class CountsByTwo implements Program {
        @Override
        public void run() throws Exception {
            int[] numbers = new int[2];
            together(() -> numbers[1] = 1, () -> numbers[1] = 2);
        }
    }

    static final class HalvesAreFilledAndSorted implements Program {
        @Override
        public void run() throws Exception {
            int[] numbers = {4, 3, 2, 1};
            together(() -> Arrays.sort(numbers, 0, 2), () -> {
                Arrays.fill(numbers, 2, 4, 9);
                Arrays.sort(numbers, 2, 4);
            });
            assertEquals("[3, 4, 9, 9]", Arrays.toString(numbers));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class HalvesThatOverlap implements Program {
        @Override
        public void run() throws Exception {
            int[] numbers = {4, 3, 2, 1};
            together(() -> Arrays.sort(numbers, 0, 3), () -> Arrays.fill(numbers, 2, 4, 9));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class SortedWhileItIsRead implements Program {
        @Override
        public void run() throws Exception {
            Integer[] numbers = {2, 1};
            together(() -> Arrays.sort(numbers, (one, other) -> one - other), () -> assertNotNull(numbers[0]));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class CopiedWhileItIsWritten implements Program {
        @Override
        public void run() throws Exception {
            long[] numbers = new long[3];
            together(() -> numbers[2] = 1, () -> assertEquals(5, Arrays.copyOf(numbers, 5).length));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class CopiedIntoWhileItIsRead implements Program {
        @Override
        public void run() throws Exception {
            char[] text = new char[4];
            together(() -> System.arraycopy("ab".toCharArray(), 0, text, 1, 2), () -> assertTrue(text[2] != 'x'));
        }
    }

    static final class CopiedBesideWhatIsRead implements Program {
        @Override
        public void run() throws Exception {
            char[] text = new char[4];
            together(() -> System.arraycopy("ab".toCharArray(), 0, text, 1, 2), () -> assertEquals(0, text[3]));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ClonedWhileItIsWritten implements Program {
        @Override
        public void run() throws Exception {
            int[] numbers = new int[3];
            together(() -> numbers[1] = 1, () -> assertEquals(3, numbers.clone().length));
        }
    }

    static final class GuardedWholes implements Program {
        private final int[] numbers = new int[4];

        @Override
        public void run() throws Exception {
            Runnable change = () -> {
                synchronized (numbers) {
                    Arrays.setAll(numbers, i -> numbers[i] + 1);
                    int[] copy = numbers.clone();
                    System.arraycopy(copy, 0, numbers, 0, 4);
                    assertEquals(Arrays.hashCode(copy), Arrays.hashCode(numbers));
                }
            };
            together(change, change);
            assertEquals("[2, 2, 2, 2]", Arrays.toString(numbers));
        }
    }

    static final class CopiesOfTheirOwn implements Program {
        @Override
        public void run() throws Exception {
            int[] numbers = {1, 2, 3};
            Runnable use = () -> {
                int[] copy = Arrays.copyOfRange(numbers, 1, 3);
                Arrays.sort(copy);
                Arrays.fill(copy, 7);
            };
            together(use, use);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class SeenAsAListAndWritten implements Program {
        @Override
        public void run() throws Exception {
            String[] words = {"a", "b"};
            List<String> list = Arrays.asList(words);
            together(() -> words[1] = "c", () -> assertNotNull(list.get(1)));
        }
    }

    static final class SeenAsAListByAll implements Program {
        @Override
        public void run() throws Exception {
            List<String> list = Arrays.asList("b", "a");
            Runnable read =
                    () -> assertEquals("[b, a] true 1", list + " " + list.contains("a") + " " + list.indexOf("a"));
            together(read, read);
            list.sort(null);
            assertEquals(List.of("a", "b"), list);
        }
    }
}
