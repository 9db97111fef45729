package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Thrown;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.util.List;

/** Tells where something was thrown. */
final class Failures {

    private static final List<String> NOT_THE_PROGRAM =
            List.of("java.", "org.junit.", "org.opentest4j.", "org.hamcrest.", "org.assertj.");

    /** The site of what no line of the program did. */
    static final int NOWHERE = 0;

    private Failures() {}

    /** The program's own line, not that of the assertion's implementation which it calls. */
    static int siteOf(Throwable thrown) {
        return new Thrown(thrown)
                .frames().stream()
                        .filter(frame -> NOT_THE_PROGRAM.stream().noneMatch(frame.getClassName()::startsWith))
                        .findFirst()
                        .map(Failures::site)
                        .map(Sites::add)
                        .orElse(NOWHERE);
    }

    private static Site site(StackTraceElement frame) {
        String file = frame.getFileName() == null ? "" : frame.getFileName();
        int line = Math.max(0, frame.getLineNumber());
        return new Site(frame.getClassName(), frame.getMethodName(), file, line, "", -1, false);
    }
}
