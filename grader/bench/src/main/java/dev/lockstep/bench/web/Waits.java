package dev.lockstep.bench.web;

import java.time.Duration;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/** How long everybody waited for what, noted by many at the same time. Thread-safe. */
final class Waits {

    private final ConcurrentMap<String, Queue<Duration>> all = new ConcurrentHashMap<>();

    /**
     * Notes one.
     *
     * @param what it is called in the table
     */
    void add(String what, Duration wait) {
        all.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(wait);
    }

    /** All of them so far, in the order of what they are called. */
    SequencedMap<String, Percentiles> percentiles() {
        SequencedMap<String, Percentiles> percentiles = new TreeMap<>();
        all.forEach((what, waits) -> percentiles.put(what, Percentiles.of(waits)));
        return percentiles;
    }
}
