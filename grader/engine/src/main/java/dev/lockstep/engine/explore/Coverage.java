package dev.lockstep.engine.explore;

/** How much of what can happen was looked at. */
public sealed interface Coverage {

    /** How many schedules were run. */
    int schedules();

    /** In words: "all 6 interleavings", "1,000 of many interleavings". */
    String words();

    /** Every interleaving: those that differ only in the order of independent steps count as one. */
    record Every(int schedules) implements Coverage {
        @Override
        public String words() {
            return schedules == 1 ? "the only interleaving" : "all %,d interleavings".formatted(schedules);
        }
    }

    /** A fixed, seeded number of many. */
    record Sample(int schedules) implements Coverage {
        @Override
        public String words() {
            return "%,d sampled interleavings".formatted(schedules);
        }
    }
}
