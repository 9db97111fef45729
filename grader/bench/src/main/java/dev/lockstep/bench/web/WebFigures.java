package dev.lockstep.bench.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/** All that was measured. Nothing of it is left out: a part that could not be measured ends the benchmark. */
record WebFigures(Starts starts, AtWork atWork, List<Arrivals> arrivals) {

    WebFigures {
        arrivals = List.copyOf(arrivals);
    }

    /**
     * Of one server that does all this, one after the other.
     *
     * @param typing how long the compiler's answers took
     */
    record AtWork(Weights weights, Percentiles typing, Load load, Watching watching, Memories memories) {}

    /**
     * From the command to what somebody sees.
     *
     * @param firstPage with all files that it names
     * @param processorTime what the server itself takes of a processor until then
     * @param firstVerdict from the first submission on, caches filled
     * @param coldVerdict the same with an empty cache folder
     */
    record Starts(Percentiles firstPage, Percentiles processorTime, Percentiles firstVerdict, Duration coldVerdict) {}

    /** What pages weigh. */
    record Weights(Weight catalogue, Weight kata) {}

    /**
     * What a server has in memory.
     *
     * @param idle after its first pages and an answer of its compiler, which is the one process beside it
     * @param used after all that is measured here, with the processes that wait for the next grading
     */
    record Memories(Memory idle, Memory used) {}

    /**
     * First bytes by page.
     *
     * @param processorTime what the server takes of a processor for a request, while nothing else goes on
     * @param alone nothing else goes on
     * @param busy while submissions are graded
     * @param graded how many were graded meanwhile
     */
    record Load(
            Duration processorTime,
            SequencedMap<String, Percentiles> alone,
            SequencedMap<String, Percentiles> busy,
            int graded) {

        Load {
            if (!alone.sequencedKeySet().equals(busy.sequencedKeySet())) {
                throw new IllegalArgumentException(
                        "not the same pages: %s and %s".formatted(alone.keySet(), busy.keySet()));
            }
        }

        Percentiles busyOn(String page) {
            return Objects.requireNonNull(busy.get(page), "the same pages are asked for");
        }
    }

    /**
     * Submissions that came at once.
     *
     * @param where who grades
     * @param waits of each for its verdict
     */
    record Arrivals(String where, Percentiles waits) {

        private static final double NANOS_IN_A_MINUTE = 60e9;

        int count() {
            return waits.sorted().size();
        }

        double perMinute() {
            return count() * NANOS_IN_A_MINUTE / waits.longest().toNanos();
        }
    }
}
