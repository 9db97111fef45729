package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.simulation.Unsupported;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What would run on threads that the engine does not see is refused before anything runs. */
class RefusalsTest {

    private static String refusalOf(Class<? extends Program> type) throws Exception {
        try {
            return String.valueOf(Programs.explore(type, Settings.USUAL).unsupported());
        } catch (Unsupported refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Where the call that is refused stands: four lines below the one that the program notes. */
    private static int lineOfCall(Class<? extends Program> type) throws Exception {
        var lines = (int[]) type.getDeclaredField("LINES").get(null);
        return lines[0] + 4;
    }

    private static int here() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }

    private static void assertRefused(String what, Class<? extends Program> type) throws Exception {
        String refusal = refusalOf(type);
        assertTrue(refusal.contains(what), refusal);
        assertEquals(
                " at line " + lineOfCall(type) + " of " + type.getName(),
                refusal.substring(refusal.indexOf(" at line ")));
    }

    static final class AParallelStream implements Program {
        static final int[] LINES = {here()};

        @Override
        public void run() {
            IntStream.range(0, 3).parallel().sum();
        }
    }

    static final class AParallelStreamOfAList implements Program {
        static final int[] LINES = {here()};

        @Override
        public void run() {
            List.of(1, 2).parallelStream().forEach(each -> {});
        }
    }

    static final class AParallelSort implements Program {
        static final int[] LINES = {here()};

        @Override
        public void run() {
            Arrays.parallelSort(new int[10]);
        }
    }

    static final class AParallelStreamByReference implements Program {
        static final int[] LINES = {here()};

        @Override
        public void run() {
            List.of(List.of(1)).stream().flatMap(List::parallelStream).forEach(each -> {});
        }
    }

    @Test
    @DisplayName("parallel streams and sorts are refused, with the line of the call")
    void parallelStreams() throws Exception {
        assertRefused("a parallel stream", AParallelStream.class);
        assertRefused("a parallel stream", AParallelStreamOfAList.class);
        assertRefused("a parallel stream", AParallelStreamByReference.class);
        assertRefused("Arrays.parallelSort", AParallelSort.class);
    }
}
