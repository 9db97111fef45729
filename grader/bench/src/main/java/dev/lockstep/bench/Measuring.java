package dev.lockstep.bench;

import dev.lockstep.cli.bench.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures scenarios, the two tools one right after the other, each in a JVM of its own. */
final class Measuring implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int CHECKS = 3;

    private final Duration duration;
    private final boolean beside;
    private final TemporaryFolder folder;
    private final Path cache;

    /**
     * Prepares the JVM of checks, whose start-up cache it trains as the sandbox does.
     *
     * @param duration how long each speed is measured, after as long a time to get warm
     * @param beside whether Lincheck is measured, too
     */
    Measuring(Duration duration, boolean beside) throws IOException {
        this.duration = duration;
        this.beside = beside;
        this.folder = TemporaryFolder.make();
        this.cache = folder.path().resolve("checks.aot");
        check(Child.asInSandbox(LONGEST).with("-XX:AOTCacheOutput=" + cache), Scenario.POOL);
    }

    Measurement measure(Scenario scenario) {
        return new Measurement(
                scenario,
                both("speed", scenario.name(), String.valueOf(duration.toMillis())),
                both("bug", scenario.name()),
                check(scenario));
    }

    private Measurement.Sides both(String... arguments) {
        Reading ours = reading(LockstepProcess.class, arguments);
        Reading theirs =
                beside ? reading(LincheckProcess.class, arguments) : new Reading(0, Duration.ZERO, "not asked");
        return new Measurement.Sides(ours, theirs);
    }

    private static Reading reading(Class<?> main, String... arguments) {
        Child.Output output = Child.plain(LONGEST).run(main, arguments);
        return Reading.in(output.lines()).orElse(new Reading(0, Duration.ZERO, "fails: " + output.failure()));
    }

    private Check check(Scenario scenario) {
        Child child = Files.exists(cache)
                ? Child.asInSandbox(LONGEST).with("-XX:AOTCache=" + cache)
                : Child.asInSandbox(LONGEST);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < CHECKS; i++) {
            checks.add(check(child, scenario));
        }
        return Check.median(checks);
    }

    private static Check check(Child child, Scenario scenario) {
        Instant now = Instant.now();
        long nanos = Duration.between(Instant.EPOCH, now).toNanos();
        Child.Output output = child.run(CheckProcess.class, scenario.name(), String.valueOf(nanos));
        return Check.in(output.lines())
                .orElseThrow(() -> new IllegalStateException("a check of %s printed no times: %s%n%s"
                        .formatted(scenario.label(), output.failure(), String.join("\n", output.lines()))));
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
