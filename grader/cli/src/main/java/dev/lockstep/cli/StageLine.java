package dev.lockstep.cli;

import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.outcome.Stage;
import java.io.PrintWriter;

/** Shows a person on one line how far a grading is; the line is gone when it ends. */
final class StageLine implements GradingListener, AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;

    StageLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public void stage(Stage stage) {
        show(
                switch (stage) {
                    case PREPARE, BROKEN_KATA, UNLOADABLE_KATA -> "preparing the kata";
                    case COMPILE -> "compiling";
                    case RULES -> "holding the code against the rules";
                    case RUN -> "running the checks";
                    case DISAGREEMENT -> "comparing the checks";
                });
    }

    @Override
    public void checks(int done, int total) {
        show("running the checks: %d of %d".formatted(done, total));
    }

    private void show(String words) {
        terminal.print(CLEAR + words + " ...");
        terminal.flush();
    }

    @Override
    public void close() {
        terminal.print(CLEAR);
        terminal.flush();
    }
}
