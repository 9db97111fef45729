package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for pages in turns at a steady rate, whether answers come or not: a server that is slow for a while is not asked less for that.
 *
 * <p>Each answer's time counts from when its request was due.
 */
final class SteadyLoad {

    static final int PER_SECOND = 50;

    private static final long INTERVAL_NANOS = 1_000_000_000 / PER_SECOND;

    private final Visitor visitor;
    private final SequencedMap<String, String> pages;

    /**
     * @param pages addresses by what they are called in the table
     */
    SteadyLoad(Visitor visitor, SequencedMap<String, String> pages) {
        this.visitor = visitor;
        this.pages = pages;
    }

    private record Asked(String page, long dueNanos, Visitor.Begun begun) {}

    /** How long the first byte of each page took. */
    SequencedMap<String, Percentiles> run(Duration duration) throws BenchFailedException {
        List<Asked> asked = ask(Math.toIntExact(duration.toSeconds()) * PER_SECOND);
        SequencedMap<String, List<Duration>> times = new LinkedHashMap<>();
        for (Asked each : asked) {
            times.computeIfAbsent(each.page(), _ -> new ArrayList<>()).add(time(each));
        }
        SequencedMap<String, Percentiles> percentiles = new LinkedHashMap<>();
        times.forEach((page, all) -> percentiles.put(page, Percentiles.of(all)));
        return percentiles;
    }

    private List<Asked> ask(int requests) {
        List<Map.Entry<String, String>> all = List.copyOf(pages.entrySet());
        List<Asked> asked = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = begin + i * INTERVAL_NANOS;
            awaitNanos(due);
            Map.Entry<String, String> page = all.get(i % all.size());
            asked.add(new Asked(page.getKey(), due, visitor.begin(page.getValue())));
        }
        return asked;
    }

    private static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Duration time(Asked asked) throws BenchFailedException {
        try {
            asked.begun().done().join();
            return Duration.ofNanos(asked.begun().firstByteNanos().join() - asked.dueNanos());
        } catch (CompletionException e) {
            throw new BenchFailedException(
                    "The page \"%s\" was not answered: %s".formatted(asked.page(), e.getCause()));
        }
    }
}
