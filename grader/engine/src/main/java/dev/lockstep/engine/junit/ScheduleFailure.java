package dev.lockstep.engine.junit;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.explore.Thrown;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.replay.Interleavings;
import dev.lockstep.engine.replay.Shrinking;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.engine.trace.Columns;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a test throws of which some schedule failed: carries all that was found. */
public final class ScheduleFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Explored explored;
    private final transient Body body;
    private final transient Settings settings;
    private final transient TestIdentity test;
    private final String seen;
    private @Nullable String message;

    /**
     * Prepares the failure.
     *
     * @param seen a sentence that says what was looked at
     */
    ScheduleFailure(Explored explored, Body body, Settings settings, TestIdentity test, String seen) {
        super(null, explored.discoveries().getFirst().thrown());
        setStackTrace(new StackTraceElement[0]);
        leaveTheEngineOut(explored.discoveries().getFirst().thrown());
        this.seen = seen;
        this.explored = explored;
        this.body = body;
        this.settings = settings;
        this.test = test;
    }

    /** Of what the program threw, only its own frames help; exceptions of its own classes stay as they are. */
    private void leaveTheEngineOut(@Nullable Throwable thrown) {
        if (thrown != null && !Program.isRewritten(thrown.getClass())) {
            StackTraceElement[] frames = new Thrown(thrown).frames().toArray(StackTraceElement[]::new);
            thrown.setStackTrace(frames);
            setStackTrace(frames);
        }
    }

    /** The cause, then the interleaving in columns, with as few switches of threads as show it, and how to see it again. */
    @Override
    public synchronized String getMessage() {
        if (message == null) {
            message = words();
        }
        return message;
    }

    private String words() {
        Discovery gravest = explored.discoveries().getFirst();
        Discovery shrunk = Shrinking.of(body, gravest);
        return """
                %s

                %s
                %s%s
                To see this schedule again, run the test with -D%s=%s""".formatted(
                        firstLine(gravest.finding()),
                        Columns.of(Interleavings.of(body, shrunk, _ -> true), Columns.WIDE),
                        seen,
                        others(),
                        ReplayRequest.PARAMETER,
                        test.idOf(shrunk).text());
    }

    private static String firstLine(Finding finding) {
        return finding instanceof Finding.BrokenAssertion broken
                ? broken.cause() + ": " + broken.message()
                : finding.cause().name();
    }

    private String others() {
        return explored.discoveries().stream()
                .skip(1)
                .map(other -> other.finding().cause().name())
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "" : " Also found: " + names + "."));
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
