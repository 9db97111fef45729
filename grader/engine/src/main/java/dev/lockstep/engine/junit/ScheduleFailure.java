package dev.lockstep.engine.junit;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import org.jspecify.annotations.Nullable;

/** What a test throws of which some schedule failed: carries all that was found. */
public final class ScheduleFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Explored explored;
    private final transient Body body;
    private final transient Settings settings;

    ScheduleFailure(Explored explored, Body body, Settings settings) {
        super(words(explored), causeOf(explored));
        this.explored = explored;
        this.body = body;
        this.settings = settings;
    }

    private static String words(Explored explored) {
        Discovery gravest = explored.discoveries().getFirst();
        return "%s: %s%nSeen in schedule %d (%s)."
                .formatted(
                        gravest.finding().cause(),
                        Headline.of(gravest.finding()),
                        gravest.number(),
                        explored.coverage().words());
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
