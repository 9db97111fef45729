package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Interviews.KATA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what an assignment does not show")
class CandidateSightTest {

    private static final SourceFile FILE = Candidate.file("class Counter {}");

    private final World world = World.team();

    @AfterEach
    void stop() {
        world.close();
    }

    private Candidate seeing(Set<Shown> shown) throws Exception {
        return Candidate.invited(world, "Cleo", Interviews.plan(Window.ALWAYS, shown))
                .comesIn()
                .starts();
    }

    private static Set<Shown> allBut(Shown hidden) {
        return EnumSet.complementOf(EnumSet.of(hidden));
    }

    /** All that a candidate is answered about a submission of theirs. */
    private List<String> answers(Candidate who, Outcome outcome) throws Exception {
        SubmissionId id = world.sent(who.id(), KATA, Kind.SUBMISSION, FILE);
        List<String> answers = new ArrayList<>();
        world.run(id, 7_777, 2, 55);
        answers.add(who.get("/submissions/" + id.text() + "/state").body());
        world.grade(id, KATA, outcome, FILE);
        for (String path : List.of(
                "",
                "/state",
                "/events",
                "/report.json",
                "/report.sarif",
                "/report.txt",
                "/interleavings/1",
                "/interleavings/1.json",
                "/interleavings/1.svg",
                "/interleavings/1.txt")) {
            answers.add(who.get("/submissions/" + id.text() + path).body());
        }
        for (String path : List.of("", "/history", "/play", "/diff?from=" + id.text() + "&to=draft")) {
            answers.add(who.get("/katas/" + KATA + path).body());
        }
        return answers;
    }

    private static void assertInNone(List<String> answers, String... words) {
        for (String word : words) {
            answers.forEach(answer -> assertFalse(answer.contains(word), () -> word + " is in " + answer));
        }
    }

    private static void assertInSome(List<String> answers, String... words) {
        for (String word : words) {
            assertTrue(answers.stream().anyMatch(answer -> answer.contains(word)), () -> word + " is in none");
        }
    }

    @Test
    void ofHiddenChecksIsInNoAnswer() throws Exception {
        List<String> answers =
                answers(seeing(allBut(Shown.HIDDEN_CHECKS)), Outcomes.lostUpdate("telling words", Group.CONCURRENCY));
        assertInNone(answers, "telling words", "is seen", "counts</span>", "of 55", "ls1_", "\"passed\" : ");
        assertInSome(answers, "what a hidden check asks for", "one of the updates is gone", "\"WA\"", "of 100");
    }

    @Test
    void ofHiddenChecksThatPassIsInNoAnswerEither() throws Exception {
        List<String> answers = answers(seeing(allBut(Shown.HIDDEN_CHECKS)), Outcomes.accepted());
        assertInNone(answers, "refuses too many", "nobody is forgotten", "1,234", "1234");
        assertInSome(answers, "counts by gate", "Every check passed", "100");
    }

    @Test
    void ofVisibleChecksStaysWithItsSteps() throws Exception {
        List<String> answers = answers(seeing(Set.of()), Outcomes.lostUpdate("telling words"));
        assertInSome(answers, "two are counted telling words", "reads telling words", "interleaving-player");
        assertInNone(answers, "is seen");
    }

    @Test
    void ofPointsIsInNoAnswer() throws Exception {
        List<String> answers = answers(seeing(allBut(Shown.SCORE)), Outcomes.accepted());
        assertInNone(answers, "of 100", "\"score\"", "Score");
        assertInSome(answers, "nobody is forgotten", "1,234");
    }

    @Test
    void ofCoverageIsInNoAnswer() throws Exception {
        List<String> answers = answers(seeing(allBut(Shown.COVERAGE)), Outcomes.accepted());
        assertInNone(answers, "1,234", "1234", "\"coverage\"", "7,777", "schedules explored");
        assertInSome(answers, "nobody is forgotten", "of 100", "of 55");
    }

    @Test
    void ofHintsIsNotThere() throws Exception {
        Candidate cleo = seeing(allBut(Shown.HINTS));
        assertFalse(cleo.get("/katas/" + KATA).body().contains("Show hint"));
        assertEquals(403, cleo.sends("hints/1", ""));

        Candidate dora = Candidate.working(world, "Dora");
        assertTrue(dora.get("/katas/" + KATA).body().contains("Show hint 1"));
        assertEquals(200, dora.sends("hints/1", ""));
    }

    @Test
    void isThereForWhoeverSeesEverything() throws Exception {
        List<String> answers = answers(Candidate.working(world, "Cleo"), Outcomes.accepted());
        assertInSome(answers, "nobody is forgotten", "of 100", "1,234", "7,777");
    }
}
