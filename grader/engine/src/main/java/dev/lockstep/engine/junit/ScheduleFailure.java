package dev.lockstep.engine.junit;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.replay.Interleavings;
import dev.lockstep.engine.trace.Columns;
import dev.lockstep.engine.trace.Interleaving;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a test throws of which some schedule failed: carries all that was found. */
public final class ScheduleFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Explored explored;
    private final transient Body body;
    private final transient Settings settings;
    private @Nullable String message;

    ScheduleFailure(Explored explored, Body body, Settings settings) {
        super(null, causeOf(explored));
        this.explored = explored;
        this.body = body;
        this.settings = settings;
    }

    /** The cause, then the interleaving in columns, with as few switches of threads as show it. */
    @Override
    public synchronized String getMessage() {
        if (message == null) {
            message = words();
        }
        return message;
    }

    private String words() {
        Discovery gravest = explored.discoveries().getFirst();
        Interleaving interleaving = Interleavings.of(body, gravest, _ -> true);
        return "%s%n%n%s%nSeen in schedule %,d (%s).%s"
                .formatted(
                        firstLine(gravest.finding()),
                        Columns.of(interleaving, Columns.WIDE),
                        gravest.number(),
                        explored.coverage().words(),
                        others());
    }

    private static String firstLine(Finding finding) {
        return finding instanceof Finding.BrokenAssertion broken
                ? broken.cause() + ": " + broken.message()
                : finding.cause().name();
    }

    private String others() {
        List<Discovery> others =
                explored.discoveries().subList(1, explored.discoveries().size());
        return others.stream()
                .map(other -> other.finding().cause().name())
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "" : " Also found: " + names + "."));
    }

    private static @Nullable Throwable causeOf(Explored explored) {
        return explored.discoveries().getFirst().thrown();
    }

    /** All that was found. */
    public Explored explored() {
        return explored;
    }

    /** What was run under each schedule. */
    public Body body() {
        return body;
    }

    /** How it was explored. */
    public Settings settings() {
        return settings;
    }
}
