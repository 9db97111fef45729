package dev.lockstep.cli;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.grading.Replay;
import dev.lockstep.core.grading.ReplayRequest;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A grader that remembers what came of each submission and notes when the same code gets something else: another verdict, another
 * cause, or another finding, coverage or interleaving of a check that runs under every schedule. What stress shows may differ.
 *
 * <p>As safe for use by several threads as the other one is.
 */
final class SameVerdict implements Grader {

    private final Grader grader;
    private final Map<Graded, String> first = new ConcurrentHashMap<>();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();
    private volatile int rounds = 1;

    SameVerdict(Grader grader) {
        this.grader = grader;
    }

    /** What was graded. */
    private record Graded(String kata, Submission submission) {}

    @Override
    public Outcome grade(Kata kata, Submission submission, GradingListener listener) {
        Outcome outcome =
                rounds == 1 ? grader.grade(kata, submission, listener) : grader.gradeInRounds(kata, submission, rounds);
        String now = decided(outcome);
        String before = first.putIfAbsent(new Graded(kata.id(), submission), now);
        if (before != null && !before.equals(now)) {
            differences.add("%s: first %s%nnow %s".formatted(kata.id(), before, now));
        }
        return outcome;
    }

    /** From now on, each check under every schedule is run so often in one process. */
    void inOneProcess(int roundsOfEach) {
        rounds = roundsOfEach;
    }

    @Override
    public Outcome gradeInRounds(Kata kata, Submission submission, int roundsOfEach) {
        return grader.gradeInRounds(kata, submission, roundsOfEach);
    }

    @Override
    public Replay replay(Kata kata, Submission submission, ReplayRequest request) {
        return grader.replay(kata, submission, request);
    }

    @Override
    public List<KataProblem> problemsOf(Kata kata) {
        return grader.problemsOf(kata);
    }

    /** What has differed since this was last asked, in words. */
    List<String> takeDifferences() {
        List<String> taken = new ArrayList<>();
        for (String next = differences.poll(); next != null; next = differences.poll()) {
            taken.add(next);
        }
        return taken;
    }

    private static String decided(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var checks) -> outcome.verdict() + schedules(checks);
            case Outcome.Rejected(Reason reason, var checks) ->
                outcome.verdict() + " " + reason.cause() + schedules(checks);
            case Outcome.GraderFault(var stage, var detail, var evidence) ->
                outcome.verdict() + " " + stage + " " + detail + schedules(evidence);
        };
    }

    private static String schedules(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.kind() == CheckKind.EVERY_SCHEDULE)
                .map(check -> "%n  %s %s".formatted(check.id(), check.result()))
                .reduce("", String::concat);
    }
}
