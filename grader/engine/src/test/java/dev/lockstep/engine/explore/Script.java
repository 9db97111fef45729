package dev.lockstep.engine.explore;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What the threads of a {@link RandomProgram} do, drawn from a seed, see {@link Saw} for what they saw.
 *
 * <p>It is not rewritten: what it is told and what it says is no step of the program.
 */
public final class Script {

    private static final int HANDFUL = 4;

    private static int[][] operations = {};

    private Script() {}

    /** Draws two or three threads with a few operations each, all from a handful, so that they meet. */
    static void draw(long seed) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L);
        int[] handful = random.ints(HANDFUL, 0, RandomProgram.OPERATIONS).toArray();
        if (random.nextBoolean()) {
            // What threads do to each other is the more intricate part.
            Arrays.setAll(handful, i -> RandomProgram.FIRST_OF_THREADS + handful[i] % RandomProgram.OF_THREADS);
        }
        int threads = 2 + random.nextInt(2);
        operations = new int[threads][];
        for (int thread = 0; thread < threads; thread++) {
            operations[thread] = random.ints(threads == 2 ? 3 : 2, 0, HANDFUL)
                    .map(index -> handful[index])
                    .toArray();
        }
    }

    /** Notes what {@code thread} saw. */
    public static void saw(int thread, long value) {
        Saw.by(String.valueOf(thread), value);
    }

    public static int threads() {
        return operations.length;
    }

    public static int[] operations(int thread) {
        return operations[thread];
    }

    static String words() {
        return Arrays.deepToString(operations);
    }
}
