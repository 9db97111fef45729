package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.trace.Columns;
import dev.lockstep.engine.trace.Interleaving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Writes the page with one interleaving of each kind when the system property "lockstep.write-docs" is set. */
@DisplayName("docs/interleavings.md")
class InterleavingsDocTest {

    private static final String HEAD = """
            # Interleavings

            One real example of each kind of finding, as a terminal shows it: a sentence, then a column for each thread, time
            downward, only the steps that matter. Steps that do not are counted (`… 3 steps`), but for reads of what nobody
            changes. Locks are named at the step at which they change. What a call returns or throws stands behind it, or in a
            step of its own where something else came first. The programs are those of
            `grader/engine/src/test/java/dev/lockstep/engine/corpus/broken`.

            This page is generated: a test keeps it up to date. To write it anew:
            `mvn -pl grader/engine test -Dtest=InterleavingsDocTest -DargLine=-Dlockstep.write-docs=true`.

            ## For a program that steps through one

            As JSON an interleaving is what [interleaving.schema.json](interleaving.schema.json) describes; it is in a check's
            `interleaving` of `lockstep grade --json`, and in `lockstep replay --json`. Each step that is shown says what is known
            right after it, so that nothing needs to be worked out from the steps before, and one can step backward as well:

            | Field | Meaning |
            |---|---|
            | `index` | its number, the same in every form: in the text, with steps left out or not, and in a sentence that names a step |
            | `thread`, `words`, `place` | who does what, and in which line of which of the submission's files; without a place it is the check that does it |
            | `variable` | what it reads or writes |
            | `values` | what each variable of the shown steps holds by now, also where a step that is left out wrote it. Missing while nobody knows. Atomic objects count as variables |
            | `held` | the locks that each thread holds |
            | `waits` | the threads that cannot go on, and for what; `heldBy` is the thread that must do something first. At the end of a deadlock these edges are its cycle |
            | `role` | `earlier-access` and `later-access` are the two accesses of a data race; `explanation` says which edge is missing between them. `named` are other steps that `headline` or `explanation` name |

            Folded steps have none of this; what happened in them shows at the next step.
            """;

    private static final List<String> PROGRAMS = List.of(
            "WriterPassedByReaders",
            "VolatileIncrement",
            "ContainsThenPut",
            "LatchCountedDownTooEarly",
            "StopFlagWithoutVolatile",
            "UnsynchronisedRead",
            "DoubleCheckedLocking",
            "UpgradedReadLock",
            "OppositeLockOrder",
            "SignalBeforeWait",
            "CasLoopWithoutReread",
            "PoliteHandover",
            "IfForWhile",
            "ExecutorNotShutDown",
            "UnlockForgottenOnEarlyReturn");

    @Test
    @DisplayName("shows what the engine tells today")
    void isUpToDate() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        PROGRAMS.forEach(program -> page.append(section(program)));
        Path file = docs().resolve("interleavings.md");
        if (System.getProperty("lockstep.write-docs") != null) {
            Files.writeString(file, page);
        }
        assertEquals(page.toString(), Files.readString(file));
    }

    @Test
    @DisplayName("has one of each kind that the corpus shows")
    void isComplete() {
        Set<Cause> shown = EnumSet.noneOf(Cause.class);
        PROGRAMS.forEach(program -> shown.add(causeOf("dev.lockstep.engine.corpus.broken." + program)));
        Set<Cause> found = EnumSet.noneOf(Cause.class);
        CorpusBodies.broken().forEach(name -> found.add(causeOf(name)));
        assertEquals(found, shown);
    }

    private static Cause causeOf(String name) {
        try {
            return Class.forName(name).getAnnotation(Finds.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String section(String program) {
        String name = "dev.lockstep.engine.corpus.broken." + program;
        Body body = CorpusBodies.body(name);
        Discovery found = Shrinking.of(
                body, CorpusBodies.gravest(body, name).orElseThrow(() -> new AssertionError("nothing in " + program)));
        Interleaving told = Interleavings.of(body, found, _ -> true);
        String columns = Columns.of(told, Columns.WIDE);
        assertTrue(columns.lines().allMatch(line -> line.length() <= Columns.WIDE), columns);
        String narrow = Columns.of(told, Columns.NARROW);
        assertTrue(narrow.lines().allMatch(line -> line.length() <= Columns.NARROW), narrow);
        String deviations = found.schedule().deviations().isEmpty()
                ? "in the usual schedule"
                : "with %d deviations from the usual schedule"
                        .formatted(found.schedule().deviations().size());
        return "\n## %s: %s, %s\n\n```text\n%s```\n"
                .formatted(
                        found.finding().cause(), program, deviations.replace("1 deviations", "1 deviation"), columns);
    }

    private static Path docs() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("docs"))) {
            at = Objects.requireNonNull(at.getParent(), "no folder docs above the tests");
        }
        return at.resolve("docs");
    }
}
