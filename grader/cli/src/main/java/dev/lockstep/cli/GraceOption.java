package dev.lockstep.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The option that says how patiently a process ends that grades. */
final class GraceOption {

    private static final int USUAL_SECONDS = 10;

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            description =
                    "When told to stop, how long to wait for what is being graded; what has not ended then goes back to the queue. "
                            + USUAL_SECONDS + " if not given.")
    private int seconds = USUAL_SECONDS;

    Duration duration() throws UsageException {
        if (seconds < 0) {
            throw new UsageException("--grace %d: expected a number of seconds, 0 or more.".formatted(seconds));
        }
        return Duration.ofSeconds(seconds);
    }
}
