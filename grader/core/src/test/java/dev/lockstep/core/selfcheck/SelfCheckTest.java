package dev.lockstep.core.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.grading.Replay;
import dev.lockstep.core.grading.ReplayRequest;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataFolder;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.selfcheck.SubmissionSource.Read;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.engine.Cause;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The self-check")
class SelfCheckTest {

    @TempDir
    Path root;

    private KataFolder kata;
    private SolutionsFolder solutions;

    /** What the grader answers, and what is read, by the name of the submission's folder. */
    private final Map<String, Outcome> answers = new HashMap<>();

    private final Map<String, Read> reads = new HashMap<>();
    private final List<String> graded = Collections.synchronizedList(new ArrayList<>());
    private final List<Path> extraRoots = new ArrayList<>();
    private List<KataProblem> problems = List.of();

    @BeforeEach
    void everythingIsAsDeclared() {
        kata = KataFolder.good(root.resolve("katas"));
        solutions = SolutionsFolder.good(root.resolve("solutions/shared-counter"));
        answers.put("starter", Outcomes.rejected(Cause.LOST_UPDATE));
        for (int i = 1; i <= 8; i++) {
            answers.put("wrong-" + i, Outcomes.rejected(Cause.LOST_UPDATE));
        }
    }

    @Test
    @DisplayName("is green when everything is as declared")
    void green() {
        SelfCheckReport report = check();
        assertTrue(report.isGreen(), report.toString());
        assertEquals(
                List.of(
                        "hints",
                        "discussion",
                        "statement",
                        "accepted solutions",
                        "rejected solutions",
                        "approaches",
                        "starter",
                        "accepted/right-1"),
                words(report.items()).subList(0, 8));
        assertEquals(6 + 1 + 3 + 8, report.items().size());
    }

    @Test
    @DisplayName("wants a starter that is rejected, but compiles")
    void starter() {
        String declared = "a rejection other than CE: a starter compiles, and is wrong";
        answers.put("starter", Outcomes.accepted());
        assertOnlyWrong("starter", "AC", declared);
        answers.put("starter", Outcomes.refused(Cause.DOES_NOT_COMPILE));
        assertOnlyWrong("starter", "CE DOES_NOT_COMPILE (Counter.java:3: no such thing)", declared);
    }

    @Test
    @DisplayName("wants every accepted solution accepted")
    void accepted() {
        answers.put("right-2", Outcomes.rejected(Cause.DEADLOCK));
        assertOnlyWrong("accepted/right-2", "DL DEADLOCK (the check \"it holds\")", "AC");
    }

    @Test
    @DisplayName("wants every rejected solution rejected for exactly its declared cause")
    void rejected() {
        answers.put("wrong-3", Outcomes.rejected(Cause.ATOMICITY));
        assertOnlyWrong("rejected/wrong-3", "WA ATOMICITY (the check \"it holds\")", "WA LOST_UPDATE");
        answers.put("wrong-3", Outcomes.accepted());
        assertOnlyWrong("rejected/wrong-3", "AC", "WA LOST_UPDATE");
    }

    @Test
    @DisplayName("grades no more than a sample, if asked, spread over right and wrong solutions")
    void sample() {
        SelfCheckReport report = new SelfCheck(new ToldGrader(), this::read, extraRoots)
                .sample(3)
                .check(kata.load(), SelfCheckListener.NONE);
        assertEquals(List.of("right-2", "wrong-3", "wrong-7"), graded);
        assertTrue(report.isGreen(), report.toString());
    }

    @Test
    @DisplayName("grades as many at once as it may, and still says everything in order")
    void atOnce() {
        CyclicBarrier two = new CyclicBarrier(2);
        SubmissionSource inPairs = (folder, facts) -> {
            try {
                two.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new AssertionError("graded alone: " + folder, e);
            }
            return read(folder, facts);
        };
        List<CheckedItem> heard = new ArrayList<>();
        SelfCheckReport report = new SelfCheck(new ToldGrader(), inPairs, extraRoots)
                .atOnce(2)
                .check(kata.load(), new SelfCheckListener() {
                    @Override
                    public void checked(CheckedItem item) {
                        heard.add(item);
                    }
                });
        assertEquals(check().items(), report.items());
        assertEquals(report.items(), heard);
    }

    @Test
    @DisplayName("tells the grader's own faults apart from wrong solutions, and is not green")
    void faults() {
        for (String name : List.of("starter", "right-1", "wrong-1")) {
            answers.put(name, new Outcome.GraderFault(Stage.COMPILE, "no compiler"));
        }
        SelfCheckReport report = check();
        assertFalse(report.isGreen());
        assertEquals(List.of(), report.wrong());
        assertEquals(List.of("starter", "accepted/right-1", "rejected/wrong-1"), words(report.faults()));
        assertEquals(
                new ItemResult.Fault(Stage.COMPILE, "no compiler"),
                report.faults().getFirst().result());
    }

    @Test
    @DisplayName("grades nothing and is not green while the kata's own tests cannot be run")
    void brokenTests() {
        problems = List.of(new KataProblem("hidden/T.java", "line 3", "cannot find symbol", "tests that compile"));

        SelfCheckReport report = check();

        assertFalse(report.isGreen());
        assertTrue(report.isBroken());
        assertEquals(problems, report.problems());
        assertEquals(List.of(), graded);
        assertEquals(List.of(), report.faults());
    }

    @Test
    @DisplayName("takes refused source files for what they are: a rejection as BAD_SOURCE")
    void refusedSources() {
        Read refused = new Read.Refused(List.of(new SourceProblem("Counter.java", 0, 0, "is empty")));
        reads.put("wrong-1", refused);
        assertOnlyWrong("rejected/wrong-1", "CE BAD_SOURCE (Counter.java: is empty)", "WA LOST_UPDATE");
        solutions.with(
                "rejected/wrong-1/expect.json",
                "{ \"verdict\": \"CE\", \"cause\": \"BAD_SOURCE\", \"because\": \"Empty.\" }");
        assertTrue(check().isGreen());
    }

    @Test
    @DisplayName("never takes an unreadable solution for rejected")
    void unreadable() {
        reads.put("wrong-1", new Read.Unreadable("no permission"));
        assertOnlyWrong("rejected/wrong-1", "no permission", "WA LOST_UPDATE");
    }

    @Test
    @DisplayName("wants hints and a discussion that say something")
    void hintsAndDiscussion() {
        kata.with("hints/1.md", " \n").without("discussion.md");
        SelfCheckReport report = check();
        assertEquals(List.of("hints", "discussion"), words(report.wrong()));
    }

    @Test
    @DisplayName("wants a statement that names every required type and member, as whole words")
    void statement() {
        kata.with("statement.md", "# Counters\n\n`incrementAll` counts, `total` tells.\n");
        assertOnlyWrong(
                "statement", "no word of Counter, increment", "a statement that names each required type and member");
    }

    @Test
    @DisplayName("wants at least three accepted and eight rejected solutions, and the approaches compared")
    void enoughSolutions() {
        solutions
                .without("accepted/right-3/Counter.java")
                .without("accepted/right-3")
                .without("rejected/wrong-8/Counter.java")
                .without("rejected/wrong-8/expect.json")
                .without("rejected/wrong-8")
                .without("approaches.md");
        SelfCheckReport report = check();
        assertEquals(List.of("accepted solutions", "rejected solutions", "approaches"), words(report.wrong()));
        assertEquals(
                new ItemResult.Wrong("2 accepted solutions", "at least 3, by different techniques"),
                report.wrong().getFirst().result());
    }

    @Test
    @DisplayName("tells a broken expect.json with its place, and grades the others")
    void brokenExpectation() {
        solutions.with("rejected/wrong-9/expect.json", "{ \"verdict\": \"WA\" , \"cause\": \"ORDER\" }");
        String file = solutions.path().resolve("rejected/wrong-9/expect.json").toString();
        assertOnlyWrong(file, "because: nothing", "a string");
    }

    @Test
    @DisplayName("says where it looked when there are no solutions")
    void noSolutions() {
        extraRoots.add(root.resolve("elsewhere"));
        kata = KataFolder.good(root.resolve("katas"), "lonely");
        assertOnlyWrong(
                "solutions",
                "no folder of solutions",
                root.resolve("solutions/lonely") + " or " + root.resolve("elsewhere/lonely"));
    }

    @Test
    @DisplayName("counts the solutions of all roots together, and each root once")
    void extraRoots() {
        extraRoots.add(root.resolve("solutions/../solutions"));
        extraRoots.add(root.resolve("more"));
        new SolutionsFolder(root.resolve("more/shared-counter"))
                .with("accepted/right-4/Counter.java", "class Counter {}");
        SelfCheckReport report = check();
        assertTrue(report.isGreen(), report.toString());
        assertEquals(6 + 1 + 4 + 8, report.items().size());
    }

    @Test
    @DisplayName("looks for the solutions of a private pack only where it is told to")
    void privatePack() {
        kata = KataFolder.good(root.resolve("pack"));
        assertOnlyWrong("solutions", "no folder of solutions", "a root of solutions to look in");
        extraRoots.add(root.resolve("solutions"));
        assertTrue(check().isGreen());
    }

    @Test
    @DisplayName("tells its progress in order, every item once")
    void progress() {
        List<String> heard = new ArrayList<>();
        SelfCheckReport report = check(new SelfCheckListener() {
            @Override
            public void grading(Subject subject, int number, int total) {
                heard.add(number + "/" + total + " " + subject.words());
            }

            @Override
            public void checked(CheckedItem item) {
                heard.add(item.subject().words());
            }
        });
        assertEquals(List.of("hints", "discussion", "statement"), heard.subList(0, 3));
        assertEquals(List.of("1/12 starter", "starter", "2/12 accepted/right-1"), heard.subList(6, 9));
        assertEquals(
                words(report.items()),
                heard.stream().filter(line -> !line.contains("/12 ")).toList());
    }

    private SelfCheckReport check() {
        return check(SelfCheckListener.NONE);
    }

    private SelfCheckReport check(SelfCheckListener listener) {
        return new SelfCheck(new ToldGrader(), this::read, extraRoots).check(kata.load(), listener);
    }

    /** A submission whose only file is named like its folder, so that the grader knows it. */
    private Read read(Path folder, Kata.Facts facts) {
        String name = folder.getFileName().toString();
        return reads.getOrDefault(name, new Read.Complete(new Submission(List.of(new SourceFile(name, facts.id())))));
    }

    /** Answers what it is told to. */
    private final class ToldGrader implements Grader {

        @Override
        public Outcome grade(Kata kata, Submission submission, GradingListener listener) {
            graded.add(name(submission));
            return answers.getOrDefault(name(submission), Outcomes.accepted());
        }

        @Override
        public Outcome gradeInRounds(Kata kata, Submission submission, int rounds) {
            throw new UnsupportedOperationException("the self-check grades once");
        }

        @Override
        public Replay replay(Kata kata, Submission submission, ReplayRequest request) {
            throw new UnsupportedOperationException("the self-check replays nothing");
        }

        @Override
        public List<KataProblem> problemsOf(Kata kata) {
            return problems;
        }

        private static String name(Submission submission) {
            return submission.files().getFirst().name();
        }
    }

    private void assertOnlyWrong(String subject, String seen, String declared) {
        SelfCheckReport report = check();
        assertFalse(report.isGreen());
        assertEquals(List.of(subject), words(report.wrong()));
        assertEquals(
                new ItemResult.Wrong(seen, declared), report.wrong().getFirst().result());
        assertEquals(List.of(), report.faults());
    }

    private static List<String> words(List<CheckedItem> items) {
        return items.stream().map(item -> item.subject().words()).toList();
    }
}
