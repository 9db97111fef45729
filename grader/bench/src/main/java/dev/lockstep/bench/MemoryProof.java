package dev.lockstep.bench;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Settings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class that shows that the engine keeps nothing of the schedules that it has run: {@code [SCHEDULES]}.
 *
 * <p>All right bodies take turns. After each tenth of the schedules it prints what is left on the heap, and how much the JVM's
 * classes take. It ends with 1 if either has grown since the second tenth, before which code is still loaded and compiled.
 */
public final class MemoryProof {

    private static final int SCHEDULES = 1_000_000;
    private static final int BATCH = 1_000;
    private static final int PARTS = 10;
    private static final int WARM = 2;
    private static final long MOST_GROWTH_KIB = 1_024;

    private MemoryProof() {}

    /** Runs the proof and ends the JVM. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int schedules = arguments.length == 0 ? SCHEDULES : Integer.parseInt(arguments[0]);
        List<Body> bodies = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            bodies.add(LockstepProcess.rewritten(scenario.right()));
        }
        long most = schedules / PARTS;
        List<Usage> usages = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            run(bodies, most, part);
            Usage usage = Usage.now();
            usages.add(usage);
            System.out.printf(
                    "%,11d schedules: %,7d KiB of heap, %,7d KiB of classes%n", part * most, usage.heap, usage.classes);
        }
        boolean flat = usages.getLast().heap - usages.get(WARM - 1).heap <= MOST_GROWTH_KIB
                && usages.getLast().classes - usages.get(WARM - 1).classes <= MOST_GROWTH_KIB;
        System.out.println(
                flat
                        ? "Proven: memory is flat."
                        : "Not proven: memory has grown by more than %,d KiB since the second line."
                                .formatted(MOST_GROWTH_KIB));
        System.exit(flat ? 0 : 1);
    }

    private static void run(List<Body> bodies, long schedules, int part) {
        long run = 0;
        for (long seed = part * schedules; run < schedules; seed++) {
            Body body = bodies.get((int) (seed % bodies.size()));
            Settings drawn = Settings.USUAL.withBudget(0, BATCH).withSteps(Long.MAX_VALUE);
            run += new Exploration(body, drawn.withSeed(seed)).run().coverage().schedules();
        }
    }

    /** What is in use after the garbage was collected, in KiB. */
    private record Usage(long heap, long classes) {

        static Usage now() {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            long classes = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong(Usage::used)
                    .sum();
            return new Usage(heap / 1_024, classes / 1_024);
        }

        private static long used(MemoryPoolMXBean pool) {
            return pool.getUsage().getUsed();
        }
    }
}
