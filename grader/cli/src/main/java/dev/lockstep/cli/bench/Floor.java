package dev.lockstep.cli.bench;

import java.time.Duration;
import java.util.List;

/**
 * What the same work takes with the JDK's and JUnit's own programs: no grader can be faster than these without tricks.
 *
 * @param hello a JVM that prints one line; it is a part of the other two
 * @param javac compiling the submission
 * @param tests running the kata's tests, stress left out
 */
record Floor(Duration hello, Duration javac, Duration tests) {

    static Floor median(List<Floor> floors) {
        return new Floor(
                Medians.of(floors, Floor::hello), Medians.of(floors, Floor::javac), Medians.of(floors, Floor::tests));
    }

    /** Compiling, then testing. */
    Duration sum() {
        return javac.plus(tests);
    }
}
