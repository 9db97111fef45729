package dev.lockstep.runner.checks;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.Finding.BrokenAssertion;
import dev.lockstep.engine.finding.Finding.DataRace;
import dev.lockstep.engine.finding.Finding.EscapedException;
import dev.lockstep.engine.finding.Finding.LimitExceeded;
import dev.lockstep.engine.finding.Finding.LocksLeft;
import dev.lockstep.engine.finding.Finding.Stuck;
import dev.lockstep.engine.finding.Finding.ThreadsLeft;
import dev.lockstep.engine.junit.ScheduleFailure;
import dev.lockstep.runner.protocol.CheckReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what an exploration discovered.
 *
 * <p>What was thrown is judged by the same rules as in a check that is run once, because the engine knows neither submission nor
 * tests: an exception may say that the test cannot go on with what it got, or that the kata does not fit together.
 */
final class DiscoveryReader {

    /** The thread that runs the test's own body. */
    private static final String TEST_THREAD = "main";

    private final FailureReader reader;

    DiscoveryReader(FailureReader reader) {
        this.reader = reader;
    }

    CheckReport read(ScheduleFailure failure, Told told) {
        return read(failure.explored().discoveries(), failure.settings().brokenAs(), told);
    }

    /**
     * The same.
     *
     * @param brokenAs what a broken assertion means
     */
    CheckReport read(List<Discovery> discoveries, Cause brokenAs, Told told) {
        List<Finding> findings = new ArrayList<>();
        for (Discovery discovery : discoveries) {
            CheckReport report = read(discovery, brokenAs);
            if (!(report instanceof CheckReport.Failed(var some, var _, var _))) {
                return report;
            }
            findings.addAll(some);
        }
        return new CheckReport.Failed(findings, told.interleaving(), told.schedules());
    }

    private CheckReport read(Discovery discovery, Cause brokenAs) {
        Throwable thrown = discovery.thrown();
        return thrown == null
                ? new CheckReport.Failed(List.of(discovery.finding()))
                : readThrown(discovery, thrown, brokenAs);
    }

    private CheckReport readThrown(Discovery discovery, Throwable thrown, Cause brokenAs) {
        return switch (discovery.finding()) {
            case BrokenAssertion broken -> reader.read(thrown, broken.cause(), false);
            case EscapedException escaped
            when thrown instanceof LinkageError && discovery.wasMadeByProgram() ->
                new CheckReport.Failed(List.of(reader.escaped(new Escapes.Escape(escaped.thread(), thrown))));
            case EscapedException escaped
            when escaped.thread().equals(TEST_THREAD) ->
                reader.read(thrown, showsWithoutOverlap(discovery) ? Cause.WRONG_RESULT : brokenAs, false);
            case EscapedException escaped ->
                new CheckReport.Failed(List.of(reader.escaped(new Escapes.Escape(escaped.thread(), thrown))));
            case Stuck _, ThreadsLeft _, DataRace _, LocksLeft _, LimitExceeded _ ->
                new CheckReport.Failed(List.of(discovery.finding()));
        };
    }

    /** In the first schedule, threads run one after another in the order in which they were started. */
    private static boolean showsWithoutOverlap(Discovery discovery) {
        return discovery.number() == 1;
    }
}
