package dev.lockstep.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks at the processes that this program has started, as Linux shows them below {@code /proc}: how much memory they have
 * together, and whether each has mapped a start-up cache. Elsewhere it sees none.
 */
final class ProcessWatch implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 5;
    private static final String MEMORY = "VmRSS:";
    private static final String CACHE = ".aot";

    private final Path processes;
    private final AtomicLong mostKiB = new AtomicLong();
    private final Map<Long, Boolean> fromCache = new ConcurrentHashMap<>();
    private final Thread looking;
    private volatile boolean goesOn = true;

    ProcessWatch(Path processes) {
        this.processes = processes;
        this.looking = Thread.ofPlatform().daemon().name("look at processes").unstarted(this::watch);
    }

    /** Begins to look. */
    static ProcessWatch begin() {
        ProcessWatch watch = new ProcessWatch(Path.of("/proc"));
        watch.looking.start();
        return watch;
    }

    /** The most that they had together at any time. */
    long mostMiB() {
        return mostKiB.get() / 1024;
    }

    /** How many were seen, and how many of those had mapped a cache. */
    CacheHits cacheHits() {
        int hits = (int) fromCache.values().stream().filter(hit -> hit).count();
        return new CacheHits(hits, fromCache.size());
    }

    /**
     * How often a start-up cache was used.
     *
     * @param of how many processes
     */
    record CacheHits(int hits, int of) {

        @Override
        public String toString() {
            return "%d of %d".formatted(hits, of);
        }
    }

    private void watch() {
        try {
            while (goesOn) {
                look(ProcessHandle.current().children().map(ProcessHandle::pid).toList());
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException _) {
            // Whoever interrupts wants this to end.
        }
    }

    /** Looks at these once. */
    void look(List<Long> pids) {
        long sum = 0;
        for (long pid : pids) {
            try {
                sum += memoryKiB(Files.readAllLines(processes.resolve(pid + "/status")));
                boolean hit = Files.readAllLines(processes.resolve(pid + "/maps")).stream()
                        .anyMatch(line -> line.endsWith(CACHE));
                fromCache.merge(pid, hit, Boolean::logicalOr);
            } catch (IOException _) {
                // It has ended meanwhile, or is nobody's to look at.
            }
        }
        long now = sum;
        mostKiB.accumulateAndGet(now, Math::max);
    }

    private static long memoryKiB(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(MEMORY))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            looking.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
