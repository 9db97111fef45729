package dev.lockstep.runner.checks;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.junit.ScheduleFailure;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** One check, run by JUnit on the thread that calls {@link #run}. */
final class CheckExecution implements TestExecutionListener {

    private final Launcher launcher;
    private final World world;
    private final String uniqueId;
    private final long seed;
    private final Duration patience;
    private final Optional<String> schedule;
    private boolean played;

    // Read by the supervisor only after this check's thread has said that it ended.
    private @Nullable Throwable failure;
    private Cause brokenAs = Cause.WRONG_RESULT;
    private boolean alone;
    private int testsRun;
    private Told told = Told.NOTHING;
    private final List<Coverage> coverage = new ArrayList<>();

    // Read while the check runs.
    private volatile @Nullable Stress stress;
    private volatile @Nullable EverySchedule everySchedule;

    CheckExecution(
            Launcher launcher, World world, String uniqueId, long seed, Duration patience, Optional<String> schedule) {
        this.launcher = launcher;
        this.world = world;
        this.uniqueId = uniqueId;
        this.seed = seed;
        this.patience = patience;
        this.schedule = schedule;
    }

    void run() {
        Thread.currentThread().setContextClassLoader(world.tests());
        launcher.execute(request(), this);
        if (failure instanceof ScheduleFailure found) {
            // Here, and not where failures are read, because here somebody watches how long it takes.
            told = Telling.of(found, world);
        }
    }

    /** It is not to be run, but to be played: {@link #failure} is what can be. */
    CheckExecution forPlay() {
        played = true;
        return this;
    }

    private LauncherDiscoveryRequest request() {
        LauncherDiscoveryRequestBuilder request = JUnit.request(List.of(DiscoverySelectors.selectUniqueId(uniqueId)))
                .configurationParameter("lockstep.stress.seed", Long.toString(seed))
                .configurationParameter("lockstep.stress.patienceSeconds", Long.toString(patience.toSeconds()));
        schedule.ifPresent(only -> request.configurationParameter(EverySchedule.ONLY_SCHEDULE, only));
        if (played) {
            request.configurationParameter(EverySchedule.PLAY, "true");
        }
        return request.build();
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(identifier -> identifier.getSource().orElse(null))
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .forEach(this::lookAt);
    }

    private void lookAt(Method test) {
        stress = AnnotationSupport.findAnnotation(test, Stress.class).orElse(null);
        everySchedule =
                AnnotationSupport.findAnnotation(test, EverySchedule.class).orElse(null);
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            testsRun++;
        }
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL && failure == null) {
            failure = result.getThrowable()
                    .orElseGet(() -> new IllegalStateException("JUnit says that it failed, not why"));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
        String cause = entry.getKeyValuePairs().get(Stress.BROKEN_AS);
        if (cause != null) {
            brokenAs = Cause.valueOf(cause);
        }
        alone |= entry.getKeyValuePairs().containsKey(Stress.ALONE);
        String explored = entry.getKeyValuePairs().get(EverySchedule.COVERAGE);
        if (explored != null) {
            coverage.add(Coverages.parse(explored));
        }
    }

    /** What went wrong first; null if nothing did. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** What a broken assertion means. */
    Cause brokenAs() {
        return brokenAs;
    }

    /** Whether it failed before any thread but its own had been made. */
    boolean alone() {
        return alone;
    }

    /** How many schedules were looked at; empty if the check does not choose schedules. */
    Optional<Coverage> coverage() {
        return Coverages.sum(coverage);
    }

    /** What was told of the findings. */
    Told told() {
        return told;
    }

    boolean ranNothing() {
        return testsRun == 0 && failure == null;
    }

    boolean isStress() {
        return stress != null;
    }

    boolean isEverySchedule() {
        return everySchedule != null;
    }

    boolean allowsLeakedThreads() {
        Stress declared = stress;
        return declared != null && declared.allowLeakedThreads();
    }
}
