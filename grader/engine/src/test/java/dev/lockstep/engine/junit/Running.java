package dev.lockstep.engine.junit;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.replay.ReplayId;
import dev.lockstep.engine.simulation.Carrier;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * Runs a test class as JUnit does.
 *
 * <p>A class of its own, since the tests that it runs may not name all that it names of the engine.
 */
final class Running {

    private Running() {}

    static Events tests(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(type))
                .execute()
                .testEvents();
    }

    /** With parameters of JUnit. */
    static EngineExecutionResults with(Map<String, String> parameters, Class<?>... types) {
        EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter").configurationParameters(parameters);
        for (Class<?> type : types) {
            builder.selectors(DiscoverySelectors.selectClass(type));
        }
        return builder.execute();
    }

    static void assertAllPass(Class<?> type, int count) {
        Events tests = tests(type);
        tests.failed().stream().findFirst().map(Running::thrownBy).ifPresent(thrown -> {
            throw new AssertionError("expected " + type + " to pass", thrown);
        });
        tests.assertStatistics(
                statistics -> statistics.succeeded(count).failed(0).aborted(0));
    }

    /** What the first test that fails throws. */
    static Throwable thrownBy(Class<?> type) {
        return thrownIn(tests(type));
    }

    static Throwable thrownIn(Events tests) {
        return thrownBy(tests.failed().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing failed in " + tests.list())));
    }

    private static Throwable thrownBy(Event failed) {
        return failed.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    static String messageOf(Class<?> type) {
        return String.valueOf(thrownBy(type).getMessage());
    }

    /** The cause of the gravest finding of the first test that fails. */
    static Cause causeOf(Class<?> type) {
        return causeOf((ScheduleFailure) thrownBy(type));
    }

    static Cause causeOf(ScheduleFailure failure) {
        return failure.explored().gravest().orElseThrow().finding().cause();
    }

    static boolean isCarrierInterrupted() {
        return Carrier.call(() -> Thread.currentThread().isInterrupted());
    }

    /** A replay id like {@code text}, but of code that has changed since. */
    static String ofOtherCode(String text) {
        ReplayId id = ReplayId.parse(text);
        return new ReplayId(id.test(), id.code() + 1, id.cause(), id.kind(), id.brokenAs(), id.schedule(), id.options())
                .text();
    }
}
