package dev.lockstep.cli.bench;

import java.time.Duration;
import java.util.List;

/**
 * Where the time of one grading inside a running JVM went.
 *
 * @param load finding the kata and its prepared tests, reading the submission
 * @param functional the visible and the functional group of checks, the start of their process included
 * @param stress the concurrency group of checks
 */
record Split(Duration load, Duration compile, Duration scan, Duration functional, Duration stress, Duration report) {

    /** Part by part, so that the parts need not come from the same grading. */
    static Split median(List<Split> splits) {
        return new Split(
                Medians.of(splits, Split::load),
                Medians.of(splits, Split::compile),
                Medians.of(splits, Split::scan),
                Medians.of(splits, Split::functional),
                Medians.of(splits, Split::stress),
                Medians.of(splits, Split::report));
    }

    Duration sum() {
        return load.plus(compile).plus(scan).plus(functional).plus(stress).plus(report);
    }
}
