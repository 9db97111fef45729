package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.grading.Replay;
import dev.lockstep.core.grading.ReplayRequest;
import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataTemplate;
import dev.lockstep.core.kata.NewKata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A home folder with one small kata and its solutions, and a grader that answers what it is told to. */
final class World {

    /** What a command printed and how it ended. */
    record Run(int exitCode, String out, String err) {

        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    /** How the grader answers, as a lambda. */
    @FunctionalInterface
    interface Grading {

        Outcome grade(Kata kata, Submission submission, GradingListener listener);
    }

    /** How many submissions a round of the self-check grades: the small kata's starter, accepted ones and rejected ones. */
    static final int SUBMISSIONS = 1 + 8 + 8;

    final Path home;
    final Map<String, String> environment = new HashMap<>();
    final List<Path> caches = Collections.synchronizedList(new ArrayList<>());
    final List<Submission> graded = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> gradedInRounds = Collections.synchronizedList(new ArrayList<>());
    boolean isTerminal;
    Isolation isolation = Isolation.none("this world has no kernel", "Build a larger one.");
    Charset charset = UTF_8;
    Grading grader = (_, _, _) -> accepted();

    /** What is wrong with the katas' own tests. */
    List<KataProblem> problems = List.of();

    /** What comes of running a schedule again. */
    Function<ReplayRequest, Replay> replay = _ -> new Replay.Refused("nothing is replayed here");

    World(Path folder) throws IOException {
        home = folder.resolve("home");
        addKata("katas", "tiny-tally");
    }

    /** Adds a kata below a folder of the home, with as many solutions as the self-check wants. */
    void addKata(String root, String id) throws IOException {
        var written = KataTemplate.write(home.resolve(root), home.resolve("solutions"), id);
        Path solutions = assertInstanceOf(NewKata.Written.class, written).solutions();
        for (int i = 1; i <= 7; i++) {
            copy(solutions.resolve("rejected/unguarded-addition"), solutions.resolve("rejected/unguarded-too-" + i));
            copy(
                    solutions.resolve("accepted/synchronized-methods"),
                    solutions.resolve("accepted/synchronized-too-" + i));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** Spoils a kata so that it cannot be loaded. */
    void spoil(String id) throws IOException {
        Files.writeString(home.resolve("katas").resolve(id).resolve("kata.json"), "{ \"formatVersion\": 7 }");
    }

    /** The folder of the small kata's starter. */
    String starter() {
        return home.resolve("katas/tiny-tally/starter").toString();
    }

    /** A submission in a folder of its own. */
    Path submission(String text) throws IOException {
        return file("mine/Tally.java", text);
    }

    Path file(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    Run run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int exitCode = Lockstep.run(surroundings(out, err), words);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** All commands, with nothing typed. */
    CommandLine commandLine() {
        return Lockstep.commandLine(surroundings(new StringWriter(), new StringWriter()), List.of());
    }

    private Surroundings surroundings(StringWriter out, StringWriter err) {
        return new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                isTerminal,
                charset,
                environment,
                home,
                this::open,
                () -> isolation,
                () -> "none in this world",
                Optional.of("7.7"));
    }

    private Grader open(Path cache) {
        caches.add(cache);
        return new ToldGrader();
    }

    /** Answers what it is told to. */
    private final class ToldGrader implements Grader {

        @Override
        public Outcome grade(Kata kata, Submission submission, GradingListener listener) {
            graded.add(submission);
            return grader.grade(kata, submission, listener);
        }

        @Override
        public Outcome gradeInRounds(Kata kata, Submission submission, int rounds) {
            gradedInRounds.add(rounds);
            return grader.grade(kata, submission, GradingListener.NONE);
        }

        @Override
        public Replay replay(Kata kata, Submission submission, ReplayRequest request) {
            return replay.apply(request);
        }

        @Override
        public List<KataProblem> problemsOf(Kata kata) {
            return problems;
        }
    }

    static Outcome honest(Submission submission) {
        boolean isGuarded = submission.files().getFirst().text().contains("synchronized");
        return isGuarded ? World.accepted() : World.rejected(Cause.LOST_UPDATE);
    }

    static Outcome accepted() {
        return new Outcome.Accepted(
                List.of(passed(Group.VISIBLE), passed(Group.FUNCTIONAL), passed(Group.CONCURRENCY)));
    }

    static Outcome rejected(Cause cause) {
        var finding = new Finding.BrokenAssertion(cause, "expected: <2> but was: <1>", List.of());
        var check = new Check(
                "concurrency-1", Group.CONCURRENCY, "nothing is lost", new CheckResult.Failed(List.of(finding)));
        return new Outcome.Rejected(
                new Reason.Failed(check, finding), List.of(passed(Group.VISIBLE), passed(Group.FUNCTIONAL), check));
    }

    static Outcome fault() {
        return new Outcome.GraderFault(Stage.RUN, "the process ended without a report");
    }

    private static Check passed(Group group) {
        return new Check(group.label() + "-1", group, "it adds up", new CheckResult.Passed());
    }
}
