package dev.lockstep.core.report;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.Limits;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports of every kind, about a small bank. */
final class Reports {

    static final Finding WRONG_TOTAL = new Finding.BrokenAssertion(
            Cause.LOST_UPDATE, "expected: <4000> but was: <3998>", List.of(frame("deposit", 4)));
    static final Finding NULL_POINTER = new Finding.EscapedException(
            "java.lang.NullPointerException", "no such account", "moves 1 to 2", List.of(frame("<init>", 2)));
    static final Finding TWO_WAIT = new Finding.Stuck(
            Cause.DEADLOCK,
            List.of(
                    new StuckThread(
                            "moves 1 to 2",
                            "the monitor of Account 2",
                            "moves 2 to 1",
                            List.of("the monitor of Account 1"),
                            List.of(frame("transfer", 4), frame("transfer", 3))),
                    new StuckThread(
                            "moves 2 to 1",
                            "the monitor of Account 1",
                            "moves 1 to 2",
                            List.of("the monitor of Account 2"),
                            List.of(frame("transfer", 4)))));
    static final Finding LEFT = new Finding.ThreadsLeft(
            List.of(new StuckThread("Thread-3", "a result", "", List.of(), List.of(frame("audit", 5)))));
    static final Finding TOO_LONG = new Finding.LimitExceeded(Cause.TIME_LIMIT, "61 s of CPU time", "60 s");

    private static final Kata.Facts FACTS = new Kata.Facts(
            "deadlock-transfer",
            "Transfers that finish",
            List.of("deadlock"),
            Kata.Difficulty.EASY,
            20,
            List.of("Bank.java"),
            List.of(),
            new Limits(128, Duration.ofSeconds(60), Duration.ofSeconds(120), 256, 64),
            Map.of(Group.VISIBLE, 10, Group.FUNCTIONAL, 40, Group.CONCURRENCY, 50),
            Set.of());

    private static final SourceFile BANK = new SourceFile("Bank.java", """
            class Bank {
                private long total
                void transfer(int from, int to) {
            \tsynchronized (from) { total++; }
                }
            }
            """);

    private Reports() {}

    static Report accepted() {
        return of(new Outcome.Accepted(
                List.of(passed(Group.VISIBLE), passed(Group.FUNCTIONAL), passed(Group.CONCURRENCY))));
    }

    static Report rejected(Finding finding) {
        return rejected("the sum of all balances stays the same", finding);
    }

    static Report rejected(String property, Finding finding) {
        var broken = new Check("concurrency-1", Group.CONCURRENCY, property, new CheckResult.Failed(List.of(finding)));
        var skipped = new Check(
                "concurrency-2", Group.CONCURRENCY, "every thread ends", new CheckResult.NotRun("time was up"));
        var unknown = new Check(
                "concurrency-3", Group.CONCURRENCY, "nobody waits", new CheckResult.Inconclusive("time was up"));
        return of(new Outcome.Rejected(
                new Reason.Failed(broken, finding),
                List.of(passed(Group.VISIBLE), passed(Group.FUNCTIONAL), broken, skipped, unknown)));
    }

    /** One of two checks of threads passed, the other one is stuck. */
    static Report capped() {
        var stuck = new Check(
                "concurrency-1", Group.CONCURRENCY, "transfers finish", new CheckResult.Failed(List.of(TWO_WAIT)));
        return of(new Outcome.Rejected(
                new Reason.Failed(stuck, TWO_WAIT),
                List.of(passed(Group.VISIBLE), passed(Group.FUNCTIONAL), passed(Group.CONCURRENCY), stuck)));
    }

    static Report refused(Cause cause, SourceProblem... problems) {
        return of(new Outcome.Rejected(new Reason.Refused(cause, List.of(problems)), List.of()));
    }

    static Report missingSemicolon() {
        return refused(Cause.DOES_NOT_COMPILE, new SourceProblem("Bank.java", 2, 23, "';' expected"));
    }

    static Report fault(String detail) {
        return of(new Outcome.GraderFault(Stage.RUN, detail));
    }

    /** One of every kind. */
    static List<Report> all() {
        return List.of(
                accepted(),
                rejected(WRONG_TOTAL),
                rejected(NULL_POINTER),
                rejected(TWO_WAIT),
                rejected(LEFT),
                rejected(TOO_LONG),
                missingSemicolon(),
                refused(Cause.BAD_SOURCE, new SourceProblem("", 0, 0, "the folder holds no Java file")),
                fault("the process ended without a report"));
    }

    static Finding broken(Cause cause, String message) {
        return new Finding.BrokenAssertion(cause, message, List.of());
    }

    static Finding stuck(String words) {
        var frame = new StackTraceElement(words, words, words, 1);
        var thread = new StuckThread(words, words, words, List.of(words), List.of(frame));
        return new Finding.Stuck(Cause.DEADLOCK, List.of(thread, thread));
    }

    static Report of(Outcome outcome) {
        return Report.of(FACTS, outcome, List.of(BANK), Optional.of("0.1.0"));
    }

    private static Check passed(Group group) {
        return new Check(group.label() + "-0", group, "a transfer moves money", new CheckResult.Passed());
    }

    private static StackTraceElement frame(String method, int line) {
        return new StackTraceElement("Bank", method, "Bank.java", line);
    }
}
