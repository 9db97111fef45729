package dev.lockstep.runner.checks;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.explore.Progress;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.threads.LiveThreads;
import dev.lockstep.engine.threads.StandstillWatch;
import dev.lockstep.engine.threads.WaitForGraph;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.CheckReport.Failed;
import dev.lockstep.runner.protocol.CheckReport.Fault;
import dev.lockstep.runner.protocol.CheckReport.Inconclusive;
import dev.lockstep.runner.protocol.CheckReport.NotAsked;
import dev.lockstep.runner.protocol.CheckReport.OutOfPatience;
import dev.lockstep.runner.protocol.CheckReport.Passed;
import dev.lockstep.runner.protocol.CheckReport.Unsupported;
import dev.lockstep.runner.protocol.Job.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one check on a thread of its own and watches it: a check that hangs is diagnosed instead of waited for. */
final class SupervisedCheck {

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);
    private static final int FACTOR_OF_MANY_RUNS = 2;

    /** Five times a second is often enough for somebody who looks on. */
    private static final int TELL_AFTER_LOOKS = 8;

    /**
     * Room for 10,000 calls within each other, as deep as code may go under every schedule. How large a call's frame is depends on
     * when it was compiled; with less room a check would overflow or not by luck.
     */
    private static final long STACK_BYTES = 16L << 20;

    private final CheckExecution execution;
    private final Patience patience;
    private final Escapes escapes;
    private final FailureReader reader;
    private final Listener listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Throwable crash;
    private boolean leftThreads;

    /** Hears how an exploration gets on. */
    @FunctionalInterface
    interface Listener {
        void hear(Progress progress) throws IOException;
    }

    /**
     * @param listener called by the thread that calls {@link #run}
     */
    SupervisedCheck(
            CheckExecution execution, Patience patience, Escapes escapes, FailureReader reader, Listener listener) {
        this.execution = execution;
        this.patience = patience;
        this.escapes = escapes;
        this.reader = reader;
        this.listener = listener;
    }

    /**
     * Runs the check to its end, or until it is certain that it has none.
     *
     * @throws IOException if the listener cannot be told how it gets on
     */
    CheckReport run() throws IOException {
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("the check")
                .stackSize(STACK_BYTES)
                .unstarted(this::execute);
        thread.start();
        CheckReport report = supervise(thread).orElseGet(this::reportOfEnd);
        if (ended.getCount() > 0) {
            leftThreads = true;
        } else if (report instanceof Passed passed) {
            report = lookForLeftovers(thread, passed);
        } else {
            leftThreads = Leftovers.anyAlive(thread);
        }
        return withEscapes(report);
    }

    /** Whether threads of this check are still alive, so that another check must not run in this process. */
    boolean leftThreads() {
        return leftThreads;
    }

    private void execute() {
        try {
            execution.run();
        } catch (Throwable thrown) {
            crash = thrown;
        } finally {
            ended.countDown();
        }
    }

    /** Empty if the check has ended by itself. Where the machine has no time for it, it is the grader's watchdog that ends it, and blames nobody. */
    private Optional<CheckReport> supervise(Thread thread) throws IOException {
        StandstillWatch watch = new StandstillWatch(LiveThreads.ofProcess()::now);
        CpuMeter meter = new CpuMeter();
        Pace pace = new Pace();
        long looks = 0;
        for (long all = 1; looks < looksAtMost(); all++) {
            if (awaitEnd()) {
                return Optional.empty();
            }
            if (all % TELL_AFTER_LOOKS == 0) {
                tell();
            }
            Optional<CheckReport> diagnosis =
                    execution.isEverySchedule() ? Optional.empty() : look(watch, meter, thread);
            if (diagnosis.isPresent()) {
                return diagnosis;
            }
            looks += pace.counts() ? 1 : 0;
        }
        return Optional.of(neverEnded());
    }

    private void tell() throws IOException {
        Progress progress = Progress.now();
        if (progress.schedules() > 0) {
            listener.hear(progress);
        }
    }

    /** Not for schedules: their threads are simulated, and the engine itself says which of them stand still or never end. */
    private Optional<CheckReport> look(StandstillWatch watch, CpuMeter meter, Thread thread) {
        Optional<List<Thread>> standing = watch.look();
        if (standing.isPresent() && ended.getCount() > 0) {
            return Optional.of(stuck(standing.get()));
        }
        return execution.isStress() ? busyStress(meter, thread) : busy(meter);
    }

    private CheckReport neverEnded() {
        String why = "the check was still running after "
                + LOOK_EVERY.multipliedBy(looksAtMost()).toSeconds() + " s";
        boolean inconclusive = runsMany() && patience.last();
        return inconclusive
                ? new Inconclusive(why)
                : outOfPatience(why, timeLimit(patience.wall().toSeconds() + " s for one check"));
    }

    /** What runs many times may take longer: each single run in it is bounded by the engine. */
    private long looksAtMost() {
        long looks = patience.wall().dividedBy(LOOK_EVERY);
        return runsMany() ? FACTOR_OF_MANY_RUNS * looks : looks;
    }

    private boolean runsMany() {
        return execution.isStress() || execution.isEverySchedule();
    }

    /** An endless loop looks like this, and so does code that is slow: nobody can tell the two apart from outside. */
    private Optional<CheckReport> busy(CpuMeter meter) {
        if (meter.spent().compareTo(patience.cpu()) <= 0) {
            return Optional.empty();
        }
        String limit = patience.cpu().toSeconds() + " s of CPU time";
        return Optional.of(
                outOfPatience("the check was still busy after " + limit, timeLimit(limit + " for one check")));
    }

    /** Workers of stress are watched by the engine, the check's own thread here. */
    private Optional<CheckReport> busyStress(CpuMeter meter, Thread thread) {
        return meter.spentBy(thread).compareTo(patience.cpu()) > 0
                ? Optional.of(new Inconclusive(
                        "the check was still busy after " + patience.cpu().toSeconds() + " s of CPU time"))
                : Optional.empty();
    }

    private boolean awaitEnd() {
        try {
            return ended.await(LOOK_EVERY.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody can reach this thread to interrupt it", e);
        }
    }

    private CheckReport stuck(List<Thread> standing) {
        return WaitForGraph.explain(standing)
                .<CheckReport>map(stuck -> new Failed(List.of(stuck)))
                .orElseGet(() -> new Inconclusive("virtual threads wait for locks whose owners the JVM does not tell"));
    }

    private CheckReport reportOfEnd() {
        Throwable thrown = crash == null ? execution.failure() : crash;
        if (crash instanceof OutOfMemoryError && !execution.isEverySchedule()) {
            // JUnit hands it on instead of noting it. Memory that is gone ends the process; this is about threads.
            return reader.read(crash, execution.brokenAs(), execution.alone());
        }
        if (crash != null) {
            return new Fault("JUnit itself failed: " + crash);
        }
        if (execution.ranNothing()) {
            return new Fault("JUnit found nothing to run");
        }
        if (thrown == null) {
            return passed();
        }
        if (execution.isEverySchedule()) {
            return reader.readSchedules(thrown, execution.told());
        }
        CheckReport report = reader.read(thrown, execution.brokenAs(), execution.alone());
        return report instanceof OutOfPatience out && patience.last() ? new Inconclusive(out.why()) : report;
    }

    /** A check that is to look at schedules and says nothing of them has not looked. */
    private CheckReport passed() {
        Optional<Coverage> coverage = execution.coverage();
        return execution.isEverySchedule() && coverage.isEmpty()
                ? new Fault("the check passed without a word about its schedules")
                : new Passed(coverage);
    }

    private CheckReport lookForLeftovers(Thread check, Passed passed) {
        Leftovers leftovers = new Leftovers(check, patience.wall());
        if (execution.allowsLeakedThreads()) {
            leftThreads = Leftovers.anyAlive(check);
            return passed;
        }
        return switch (leftovers.await()) {
            case Leftovers.Gone() -> passed;
            case Leftovers.Stay(var threads) -> {
                leftThreads = true;
                yield new Failed(List.of(new Finding.ThreadsLeft(WaitForGraph.describe(threads))));
            }
            case Leftovers.Busy(var threads) -> {
                leftThreads = true;
                yield outOfPatience(
                        "threads were still alive " + patience.wall().toSeconds() + " s after the check",
                        new Finding.ThreadsLeft(WaitForGraph.describe(threads)));
            }
        };
    }

    private CheckReport outOfPatience(String why, Finding finding) {
        return patience.last() ? new Failed(List.of(finding)) : new OutOfPatience(why);
    }

    private static Finding timeLimit(String limit) {
        return new Finding.LimitExceeded(Cause.TIME_LIMIT, "more than " + limit, limit);
    }

    private CheckReport withEscapes(CheckReport report) {
        List<Finding> escaped = escapes.take().stream().map(reader::escaped).toList();
        if (escaped.isEmpty()) {
            return report;
        }
        return switch (report) {
            case Passed _, Inconclusive _, OutOfPatience _, NotAsked _ -> new Failed(escaped);
            case Failed(var findings, var interleaving, var schedules) -> {
                List<Finding> all = new ArrayList<>(findings);
                all.addAll(escaped);
                yield new Failed(all, interleaving, schedules);
            }
            case Unsupported _, Fault _ -> report;
        };
    }
}
