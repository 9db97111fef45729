package dev.lockstep.cli.bench;

import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The smallest program that runs a kata's tests with the JUnit Platform Launcher, those tagged as stress left out. */
public final class PlainTests {

    private PlainTests() {}

    /**
     * Ends with 0 if all tests passed, else with 1.
     *
     * @param testClasses their names; on the class path
     */
    public static void main(String[] testClasses) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(testClasses)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .filters(TagFilter.excludeTags("concurrency"))
                .build();
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        var summary = listener.getSummary();
        summary.getFailures().forEach(failure -> System.out.println(failure.getException()));
        System.out.println("Tests passed: " + summary.getTestsSucceededCount());
        System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
    }
}
