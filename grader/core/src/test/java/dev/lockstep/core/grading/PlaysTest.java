package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.trace.Position.Option;
import dev.lockstep.runner.protocol.Classes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("who plays the scheduler")
class PlaysTest {

    private static final Plays PLAYS = GradingWorld.LINE.plays(1);
    private static final String CHECK = "visible-2";

    @AfterAll
    static void end() {
        PLAYS.close();
    }

    private static Submission starter(Kata kata) {
        return new Submission(kata.starter());
    }

    private static Plays.Table table(Kata kata) {
        return new Plays.Table("ada", kata, starter(kata), CHECK);
    }

    private static PlayAnswer.Stands stands(PlayAnswer answer) {
        return assertInstanceOf(PlayAnswer.Stands.class, answer, answer::toString);
    }

    /** Chooses, again and again, the first thread whose next step begins so; in rounds, so that threads take turns. */
    private static List<String> played(Plays.Table table, List<String> wanted) {
        List<String> moves = new ArrayList<>();
        for (String words : wanted) {
            List<Option> options = stands(PLAYS.after(moves, table)).position().options();
            moves.add(options.stream()
                    .filter(option -> option.words().startsWith(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(words + " is none of " + options))
                    .move());
        }
        return moves;
    }

    @Test
    @DisplayName("loses an update of the starter by hand, and gets a replay id that shows it again")
    void losesAnUpdate() throws Exception {
        Kata kata = GradingWorld.playedTally();
        Plays.Table table = table(kata);
        List<String> moves = played(
                table,
                List.of("the check starts", "the check calls add", "the check calls add", "reads sum", "reads sum"));
        moves.add("*");

        PlayAnswer.Stands end = stands(PLAYS.after(moves, table));

        CheckResult.Failed found = end.found().orElseThrow();
        assertEquals(Cause.LOST_UPDATE, found.findings().getFirst().cause());
        var again = assertInstanceOf(
                Replay.Shown.class,
                GradingWorld.LINE.replay(
                        kata,
                        starter(kata),
                        ReplayRequest.parse(found.replayIds().getFirst())));
        assertEquals(Cause.LOST_UPDATE, again.shown().cause());
    }

    @Test
    @DisplayName("is told of visible checks under every schedule, and of no other")
    void listsChecks() throws Exception {
        assertEquals(
                List.of(new PlayableCheck(CHECK, "nothing that two threads add is lost")),
                PLAYS.checks(GradingWorld.playedTally()));
        assertEquals(List.of(), PLAYS.checks(GradingWorld.testedTally()));
    }

    @Test
    @DisplayName("cannot play a hidden check, nor one that chooses no schedule")
    void playsNoHiddenCheck() throws Exception {
        Kata kata = GradingWorld.playedTally();
        for (String check : List.of("concurrency-1", "functional-1", "visible-1", "visible-9", "")) {
            var table = new Plays.Table("ada", kata, starter(kata), check);
            assertInstanceOf(PlayAnswer.Stray.class, PLAYS.after(List.of(), table), check);
        }
    }

    @Test
    @DisplayName("gets a process that has no hidden test in it")
    void hasNoHiddenClasses() throws Exception {
        Kata kata = GradingWorld.playedTally();
        Classes all = new Classes(Map.of(
                "VisibleTallyTest", classFile("VisibleTallyTest"), "HiddenTallyTest", classFile("HiddenTallyTest")));
        assertEquals(
                List.of("VisibleTallyTest"),
                List.copyOf(VisibleClasses.of(all, kata).byName().keySet()));
    }

    private static byte[] classFile(String name) {
        return java.lang.classfile.ClassFile.of()
                .build(
                        java.lang.constant.ClassDesc.of(name),
                        type -> type.with(java.lang.classfile.attribute.SourceFileAttribute.of(name + ".java")));
    }

    @Test
    @DisplayName("is told which move is not possible, and can go on")
    void strays() throws Exception {
        Plays.Table table = table(GradingWorld.playedTally());
        var stray = assertInstanceOf(PlayAnswer.Stray.class, PLAYS.after(List.of("9"), table));
        assertEquals("move 1, \"9\", is not possible: that thread cannot go on there", stray.why());
        assertInstanceOf(PlayAnswer.Stray.class, PLAYS.after(List.of("x"), table));
        assertTrue(stands(PLAYS.after(List.of(), table)).position().options().size() > 1);
    }

    @Test
    @DisplayName("is told what the compiler says")
    void doesNotCompile() throws Exception {
        Kata kata = GradingWorld.playedTally();
        Submission broken = new Submission(List.of(new SourceFile("Tally.java", "public class Tally { int }")));
        var refused = assertInstanceOf(
                PlayAnswer.Refused.class, PLAYS.after(List.of(), new Plays.Table("ada", kata, broken, CHECK)));
        assertEquals(Cause.DOES_NOT_COMPILE, refused.outcome().reason().cause());
    }
}
