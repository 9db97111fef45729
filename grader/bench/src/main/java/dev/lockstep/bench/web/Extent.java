package dev.lockstep.bench.web;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param starts how often a server is started
 * @param load how long pages are asked for, without and with gradings beside them
 * @param watchers how many follow one submission
 * @param keystrokes how often the compiler is asked; at most 20, which is what a server allows one visitor at once
 * @param arrivals how many submissions come at once
 */
record Extent(int starts, Duration load, int watchers, int keystrokes, int arrivals) {

    static final Extent USUAL = new Extent(5, Duration.ofSeconds(20), 500, 20, 50);
    static final Extent QUICK = new Extent(1, Duration.ofSeconds(2), 20, 3, 3);
}
