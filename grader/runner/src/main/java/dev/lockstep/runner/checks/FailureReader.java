package dev.lockstep.runner.checks;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.InconclusiveException;
import dev.lockstep.engine.StuckException;
import dev.lockstep.engine.WorkerFailedException;
import dev.lockstep.engine.canary.EngineBrokenException;
import dev.lockstep.engine.explore.ClassNames;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.junit.ScheduleFailure;
import dev.lockstep.runner.protocol.CheckReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Tells from what a test threw whether the submission is at fault, and how, or the test itself. */
final class FailureReader {

    private final World world;

    FailureReader(World world) {
        this.world = world;
    }

    /**
     * Reads what ended a check.
     *
     * @param brokenAs what a broken assertion means
     * @param alone whether no other thread had been made until then
     */
    CheckReport read(Throwable thrown, Cause brokenAs, boolean alone) {
        return switch (thrown) {
            case StuckException stuck -> failed(stuck.finding());
            case InconclusiveException inconclusive
            when inconclusive.timeMayHelp() -> new CheckReport.OutOfPatience(messageOf(inconclusive));
            case InconclusiveException inconclusive -> new CheckReport.Inconclusive(messageOf(inconclusive));
            case WorkerFailedException carrier
            when carrier.getCause() != null -> read(carrier.getCause(), brokenAs, alone);
            case TestAbortedException _ -> new CheckReport.Fault("the test gave up by an assumption");
            default -> readForeign(new SafeThrowable(thrown, world), thrown, brokenAs, alone);
        };
    }

    /** Reads what ended a check that runs under every schedule: all that its body did wrong comes as one failure. */
    CheckReport readSchedules(Throwable thrown, Told told) {
        return switch (thrown) {
            case ScheduleFailure failure -> new DiscoveryReader(this).read(failure, told);
            case EngineBrokenException broken -> new CheckReport.Fault(messageOf(broken));
            default -> readAroundSchedules(new SafeThrowable(thrown, world));
        };
    }

    private CheckReport readAroundSchedules(SafeThrowable safe) {
        if (safe.message().startsWith("unsupported: ")) {
            return UnsupportedWords.read(safe.message(), world);
        }
        return new CheckReport.Fault("the schedules could not be explored: " + safe.type() + " " + safe.message());
    }

    /** An exception that ended a thread of the submission's own. */
    Finding escaped(Escapes.Escape escape) {
        return escaped(new SafeThrowable(escape.thrown(), world), escape.thread(), false);
    }

    private CheckReport readForeign(SafeThrowable safe, Throwable thrown, Cause brokenAs, boolean alone) {
        if (thrown instanceof AssertionError && !safe.wasMadeBySubmission()) {
            return failed(new Finding.BrokenAssertion(brokenAs, safe.message(), safe.frames()));
        }
        if (safe.comesFromSubmission() || thrown instanceof VirtualMachineError || isBrokenInitialiser(thrown)) {
            return failed(escaped(safe, Thread.currentThread().getName(), alone));
        }
        // The JVM never throws one without saying where.
        if (thrown instanceof LinkageError && !safe.frames().isEmpty()) {
            return new CheckReport.Fault(
                    "the tests and the submission do not fit together: " + safe.type() + " " + safe.message());
        }
        return failed(new Finding.BrokenAssertion(
                brokenAs,
                "the check could not go on with what it got (" + ClassNames.simple(safe.type()) + ")",
                safe.frames()));
    }

    private static boolean isBrokenInitialiser(Throwable thrown) {
        String message = thrown instanceof NoClassDefFoundError error ? messageOf(error) : "";
        return message.startsWith("Could not initialize class");
    }

    private Finding escaped(SafeThrowable safe, String thread, boolean alone) {
        Throwable cause = safe.cause();
        if (safe.type().equals("java.lang.ExceptionInInitializerError") && cause != null) {
            return escaped(new SafeThrowable(cause, world), thread, alone);
        }
        return new Finding.EscapedException(safe.type(), safe.message(), thread, alone, safe.frames());
    }

    private static CheckReport failed(Finding finding) {
        return new CheckReport.Failed(List.of(finding));
    }

    private static String messageOf(@Nullable Throwable own) {
        String message = own == null ? null : own.getMessage();
        return message == null ? "" : message;
    }
}
