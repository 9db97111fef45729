package dev.lockstep.core.kata;

import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which groups certainly have no checks, by the words of the tests' sources.
 *
 * <p>A check needs its annotation's name somewhere, so what is not mentioned is not there. What is mentioned may still be a
 * comment; that is found out when the tests are compiled and listed.
 */
final class TestGroups {

    private static final Pattern PLAIN =
            Pattern.compile("@\\s*(?:[\\w.]+\\.)?(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");
    private static final Pattern CONCURRENT = Pattern.compile("\\b(?:EverySchedule|Stress)\\b");
    private static final Pattern FUNCTIONAL_TAG = Pattern.compile("\"functional\"");

    private final List<SourceFile> visible;
    private final List<SourceFile> hidden;
    private final List<Implementation> implementations;

    TestGroups(List<SourceFile> visible, List<SourceFile> hidden, List<Implementation> implementations) {
        this.visible = visible;
        this.hidden = hidden;
        this.implementations = implementations;
    }

    boolean lacks(Group group) {
        return implementations.isEmpty() ? lacksTests(group) : lacksImplementations(group);
    }

    /** What is supplied is an implementation that everybody may read. */
    private boolean lacksImplementations(Group group) {
        return group != Group.VISIBLE
                && implementations.stream().noneMatch(implementation -> implementation.group() == group);
    }

    private boolean lacksTests(Group group) {
        return !switch (group) {
            case VISIBLE -> mentions(visible, PLAIN) || mentions(visible, CONCURRENT);
            case FUNCTIONAL -> mentions(hidden, PLAIN) || mentions(hidden, FUNCTIONAL_TAG);
            case CONCURRENCY -> mentions(hidden, CONCURRENT);
        };
    }

    String howToAdd(Group group) {
        return switch (group) {
            case VISIBLE -> "a test in visible/";
            case FUNCTIONAL -> implementations.isEmpty() ? "a @Test in hidden/" : "an implementation in hidden/right/";
            case CONCURRENCY ->
                implementations.isEmpty()
                        ? "an @EverySchedule or @Stress test in hidden/"
                        : "an implementation in hidden/wrong/";
        };
    }

    private static boolean mentions(List<SourceFile> sources, Pattern mark) {
        return sources.stream()
                .anyMatch(
                        source -> unknown(source) || mark.matcher(source.text()).find());
    }

    /** An unreadable file is empty here, and might have held anything. */
    private static boolean unknown(SourceFile source) {
        return source.text().isEmpty();
    }
}
