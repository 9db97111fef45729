package dev.lockstep.runner.protocol;

import java.util.List;
import java.util.Set;

/** What the program inside the sandbox says. */
public sealed interface Message {

    /** The first message: the process has got ready for what was announced to it, and waits for its job. */
    record Ready() implements Message {}

    /** The sources compile. */
    record Compiled(Classes classes) implements Message {}

    /** The sources do not compile. */
    record NotCompiled(List<Diagnostic> diagnostics) implements Message {
        public NotCompiled {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** The checks that were found. */
    record Listed(List<ListedCheck> checks) implements Message {
        public Listed {
            checks = List.copyOf(checks);
        }
    }

    /** Check number {@code check} of the job begins. */
    record Started(int check) implements Message {}

    /**
     * Check number {@code check} of the job is still running.
     *
     * @param schedules under how many schedules it has run so far
     * @param part how much of it that is, as far as one can tell: from 0 to 1
     */
    record Exploring(int check, int schedules, double part) implements Message {}

    /** Check number {@code check} of the job has ended. */
    record Finished(int check, CheckReport report) implements Message {}

    /** Where a play stands. */
    record Played(PlayReport report) implements Message {}

    /**
     * The last message about a job.
     *
     * @param spent whether the process was left unfit for the job's remaining checks, or for more jobs
     */
    record End(boolean spent) implements Message {}

    /**
     * An error of the compiler.
     *
     * @param line counted from 1; 0 if unknown
     * @param column counted from 1; 0 if unknown
     */
    record Diagnostic(String file, int line, int column, String text) {}

    /**
     * A check as the tests declare it.
     *
     * @param uniqueId JUnit's
     * @param testClass the top-level class that it stands in
     * @param sentence its display name; empty if its author gave none
     */
    record ListedCheck(String uniqueId, String testClass, String sentence, Set<String> tags) {
        public ListedCheck {
            tags = Set.copyOf(tags);
        }
    }
}
