package dev.lockstep.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Looks at the processes that this program has started, and at graders' processes in the containers of this machine, as Linux shows them below
 * {@code /proc}: how much memory they have together, and whether each has mapped a start-up cache. Elsewhere it sees none.
 */
final class ProcessWatch implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 5;
    private static final String MEMORY = "VmRSS:";
    private static final String CACHE = ".aot";
    private static final String PARENT = "PPid:";
    private static final String RUNNER = "dev.lockstep.runner";

    /** What minds a container for its engine, and is the parent of the first process in there; names of processes are cut off after 15 letters. */
    private static final String MINDER = "containerd-shim";

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
                look(Stream.concat(ProcessHandle.current().children().map(ProcessHandle::pid), contained())
                        .toList());
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
                sum += number(read(pid, "status").lines(), MEMORY);
                boolean hit = read(pid, "maps").lines().anyMatch(line -> line.endsWith(CACHE));
                fromCache.merge(pid, hit, Boolean::logicalOr);
            } catch (IOException _) {
                // It has ended meanwhile, or is nobody's to look at.
            }
        }
        long now = sum;
        mostKiB.accumulateAndGet(now, Math::max);
    }

    /** The processes of graders that are the first ones in a container. */
    Stream<Long> contained() {
        String[] names = processes.toFile().list();
        return names == null
                ? Stream.of()
                : Stream.of(names)
                        .filter(name -> name.matches("[0-9]+"))
                        .map(Long::valueOf)
                        .filter(this::isContained);
    }

    private boolean isContained(long pid) {
        try {
            return read(pid, "cmdline").contains(RUNNER)
                    && read(number(read(pid, "status").lines(), PARENT), "comm").startsWith(MINDER);
        } catch (IOException _) {
            return false; // it has ended meanwhile
        }
    }

    private String read(long pid, String file) throws IOException {
        return Files.readString(processes.resolve(Long.toString(pid)).resolve(file));
    }

    private static long number(Stream<String> lines, String name) {
        return lines.filter(line -> line.startsWith(name))
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
