package dev.lockstep.cli;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.text.Layout;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a command finds around it.
 *
 * @param out for what was asked for
 * @param err for what went wrong
 * @param isTerminal whether a person watches {@code out}; progress and colours are for persons only
 * @param charset how {@code out} is encoded
 * @param environment the environment variables
 * @param home Lockstep's own folder, absolute; the built-in katas are below it
 * @param graders opens the grader that keeps its caches in a folder
 * @param isolation says what keeps a submission from this machine; found out when it is first asked
 * @param containers says in words what this machine's container engine offers; asked when somebody wants to know
 * @param version Lockstep's version; empty if unknown, as when it runs from a folder of classes
 */
record Surroundings(
        PrintWriter out,
        PrintWriter err,
        boolean isTerminal,
        Charset charset,
        Map<String, String> environment,
        Path home,
        Function<Path, Grader> graders,
        Supplier<Isolation> isolation,
        Supplier<String> containers,
        Optional<String> version) {

    /** How wide text is where nobody says how wide it may be. */
    private static final int USUAL_WIDTH = 100;

    /** Wider text is hard to read. */
    private static final int WIDEST = 120;

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** What somebody types to call this program: {@code ./lockstep}, as the launcher says. */
    String command() {
        return environment.getOrDefault("LOCKSTEP_COMMAND", "lockstep");
    }

    /** Whether a person watches who can be shown a line that changes. */
    boolean showsProgress() {
        return isTerminal && !isDumb();
    }

    private boolean isDumb() {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** What {@code out} can show; no colours if {@code NO_COLOR} (no-color.org) is set to anything but nothing. */
    Layout layout(boolean noColor) {
        boolean colours = isTerminal
                && !noColor
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !isDumb();
        return new Layout(width(), colours, Layout.draws(charset));
    }

    private int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Math.min(WIDEST, Integer.parseInt(columns)) : USUAL_WIDTH;
    }
}
