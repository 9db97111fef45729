package dev.lockstep.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.outcome.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTimerTest {

    private long now = 1_000;

    private final SplitTimer timer = new SplitTimer(() -> now);

    @Test
    void everyPartTakesTheTimeUntilTheNextOneBegins() {
        compile(7, 20, 300);
        timer.checks(0, 3);
        checkEndsAfter(4_000, 1);
        checkEndsAfter(6_000, 2);
        checkEndsAfter(50_000, 3);
        long graded = pass(5);
        long reported = pass(600);

        assertEquals(split(7, 20, 300, 10_000, 50_005, 600), timer.split(2, graded, reported));
    }

    @Test
    void withoutFunctionalChecksAllOfTheRunIsStress() {
        compile(1, 1, 1);
        timer.checks(0, 1);
        checkEndsAfter(9, 1);

        assertEquals(split(1, 1, 1, 0, 9, 0), timer.split(0, timer.now(), timer.now()));
    }

    @Test
    void withoutStressAllOfTheRunIsFunctional() {
        compile(1, 1, 1);
        checkEndsAfter(9, 1);

        assertEquals(split(1, 1, 1, 9, 0, 0), timer.split(1, timer.now(), timer.now()));
    }

    @Test
    void whatDoesNotCompileIsNeitherScannedNorRun() {
        timer.stage(Stage.PREPARE);
        pass(2);
        timer.stage(Stage.COMPILE);
        pass(30);

        assertEquals(split(2, 30, 0, 0, 0, 0), timer.split(0, timer.now(), timer.now()));
    }

    @Test
    void mediansAreTakenPartByPart() {
        var splits = List.of(split(1, 10, 5, 7, 9, 3), split(2, 30, 4, 8, 8, 2), split(3, 20, 6, 9, 7, 1));

        assertEquals(split(2, 20, 5, 8, 8, 2), Split.median(splits));
    }

    @Test
    void theSumHasEveryPart() {
        assertEquals(
                Duration.ofNanos(123_456),
                split(100_000, 20_000, 3_000, 400, 50, 6).sum());
    }

    private void compile(long load, long compile, long scan) {
        timer.stage(Stage.PREPARE);
        pass(load);
        timer.stage(Stage.COMPILE);
        pass(compile);
        timer.stage(Stage.RULES);
        pass(scan);
        timer.stage(Stage.RUN);
    }

    private void checkEndsAfter(long nanos, int done) {
        pass(nanos);
        timer.checks(done, 3);
    }

    private long pass(long nanos) {
        now += nanos;
        return now;
    }

    private static Split split(long load, long compile, long scan, long functional, long stress, long report) {
        return new Split(
                Duration.ofNanos(load),
                Duration.ofNanos(compile),
                Duration.ofNanos(scan),
                Duration.ofNanos(functional),
                Duration.ofNanos(stress),
                Duration.ofNanos(report));
    }
}
