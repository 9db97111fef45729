package dev.lockstep.runner.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.Finding.BrokenAssertion;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.CheckReport.Failed;
import dev.lockstep.runner.protocol.CheckReport.Passed;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message.ListedCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A submission that is a test, tried on one implementation: all that it asks, until something fails.
 *
 * <p>Of a right implementation, what failed is told; of a wrong one not a word beyond whether anything did.
 */
final class TestTrial {

    private static final CheckReport CAUGHT = new Passed();
    private static final CheckReport MISSED =
            new Failed(List.of(new BrokenAssertion(Cause.MISSED_MISTAKE, "", List.of())));

    private final Job.TryTests job;
    private final Job.Implementation implementation;
    private final Escapes escapes;
    private final SupervisedCheck.Listener listener;
    private final World world;
    private final List<Coverage> coverages = new ArrayList<>();
    private boolean leftThreads;

    /**
     * @param listener hears how each of the tests gets on
     */
    TestTrial(Job.TryTests job, Job.Implementation implementation, Escapes escapes, SupervisedCheck.Listener listener) {
        this.job = job;
        this.implementation = implementation;
        this.escapes = escapes;
        this.listener = listener;
        this.world = World.ofTest(job.tests(), implementation.classes());
    }

    CheckReport run() throws IOException {
        List<ListedCheck> tests = new CheckLister(job.tests(), world).list().checks();
        if (tests.isEmpty()) {
            return new CheckReport.Fault("JUnit found no test, though the rules did");
        }
        for (ListedCheck test : tests) {
            CheckReport report = run(test);
            if (!(report instanceof Passed(var coverage))) {
                return report instanceof Failed failed ? ofFailure(failed) : report;
            }
            coverage.ifPresent(coverages::add);
        }
        return implementation.right() ? new Passed(Coverages.sum(coverages)) : MISSED;
    }

    /** Whether threads are still alive, so that no other trial must be made in this process. */
    boolean leftThreads() {
        return leftThreads;
    }

    private CheckReport run(ListedCheck test) throws IOException {
        CheckExecution execution = new CheckExecution(
                JUnit.launcher(),
                world,
                test.uniqueId(),
                job.seed(),
                job.patience().wall(),
                Optional.empty());
        SupervisedCheck check =
                new SupervisedCheck(execution, job.patience(), escapes, new FailureReader(world), listener);
        CheckReport report = check.run();
        leftThreads |= check.leftThreads();
        return report;
    }

    private CheckReport ofFailure(Failed failed) {
        return implementation.right() ? discretion().apply(falseAlarm(failed)) : CAUGHT;
    }

    /** Without a schedule to see it again: an id names a check, and a check here has many tests. */
    private static Failed falseAlarm(Failed failed) {
        Finding first = failed.findings().getFirst();
        List<Finding> findings = new ArrayList<>();
        findings.add(
                first instanceof BrokenAssertion(var _, var message, var frames)
                        ? new BrokenAssertion(Cause.FALSE_ALARM, message, frames)
                        : new BrokenAssertion(Cause.FALSE_ALARM, first.cause().name(), List.of()));
        failed.findings().stream()
                .filter(finding -> !(finding instanceof BrokenAssertion))
                .forEach(findings::add);
        return new Failed(findings, failed.interleaving(), List.of());
    }

    /** The test may name what it was compiled against; what else an implementation consists of is nobody's business. */
    private Discretion discretion() {
        Set<String> known = implementation.classes().byName().keySet().stream()
                .filter(this::isNamedByTest)
                .collect(Collectors.toSet());
        Set<String> hidden = new HashSet<>(implementation.classes().byName().keySet());
        hidden.removeAll(known);
        return new Discretion(hidden, known, world);
    }

    /** Class files hold the names of types as they are. */
    private boolean isNamedByTest(String type) {
        String name = new String(type.getBytes(UTF_8), ISO_8859_1);
        return job.tests().byName().values().stream().anyMatch(bytes -> new String(bytes, ISO_8859_1).contains(name));
    }
}
