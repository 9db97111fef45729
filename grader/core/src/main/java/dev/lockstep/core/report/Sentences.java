package dev.lockstep.core.report;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.List;

/** Outcomes and findings as sentences in plain English, safe to print. */
public final class Sentences {

    private static final List<String> NUMBERS = List.of("No", "One", "Two", "Three", "Four", "Five", "Six");

    private Sentences() {}

    public static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var checks) -> Acceptance.of(checks);
            case Outcome.Rejected(Reason.Refused refused, var _) -> of(refused);
            case Outcome.Rejected(Reason.Failed failed, var checks)
            when failed.cause() == Cause.MISSED_MISTAKE -> missed(checks);
            case Outcome.Rejected(Reason.Failed failed, var _) -> of(failed.finding());
            case Outcome.GraderFault(Stage stage, var _, var _)
            when stage == Stage.DISAGREEMENT ->
                "This is the grader's own fault: real threads showed what no schedule did, so one of the two is wrong, and nobody is scored.";
            case Outcome.GraderFault(Stage stage, var _, var _)
            when stage == Stage.BROKEN_KATA ->
                "This kata is broken: its own tests cannot be run. Nothing was learnt about the submission, and nobody is scored.";
            case Outcome.GraderFault(Stage stage, String detail, var _)
            when stage == Stage.UNLOADABLE_KATA ->
                "This kata cannot be loaded here: %s; the server's log has more. Nothing was learnt about the submission, and nobody is scored."
                        .formatted(detail);
            case Outcome.GraderFault _ ->
                "This is the grader's own fault: nothing was learnt about the submission, and nobody is scored.";
        };
    }

    private static String missed(List<Check> checks) {
        long missed = checks.stream().filter(Sentences::isMissed).count();
        return "%s It missed %d %s; the checks below say of what kind."
                .formatted(of(Cause.MISSED_MISTAKE), missed, missed == 1 ? "mistake" : "mistakes");
    }

    private static boolean isMissed(Check check) {
        return check.result() instanceof CheckResult.Failed(var findings, var _, var _)
                && findings.stream().anyMatch(finding -> finding.cause() == Cause.MISSED_MISTAKE);
    }

    private static String of(Reason.Refused refused) {
        int count = refused.problems().size();
        return count == 1 ? of(refused.cause()) : "%s %d problems were found.".formatted(of(refused.cause()), count);
    }

    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.BrokenAssertion broken -> of(broken.cause());
            case Finding.EscapedException escaped -> of(escaped);
            case Finding.Stuck stuck -> of(stuck);
            case Finding.ThreadsLeft left -> of(left);
            case Finding.DataRace race -> of(race);
            case Finding.LocksLeft left -> of(left.cause());
            case Finding.LimitExceeded(var cause, var used, var limit) ->
                "%s Used: %s; allowed: %s.".formatted(of(cause), Printable.line(used), Printable.line(limit));
        };
    }

    private static String of(Finding.EscapedException escaped) {
        String what = "%s escaped on the thread \"%s\"."
                .formatted(simpleName(escaped.type()), Printable.line(escaped.thread()));
        return escaped.cause() == Cause.MEMORY_LIMIT
                ? "The code used more memory than it may: " + what
                : "An exception ended a thread: " + what;
    }

    private static String simpleName(String type) {
        return Printable.line(type.substring(type.lastIndexOf('.') + 1));
    }

    private static String of(Finding.Stuck stuck) {
        int count = stuck.threads().size();
        if (stuck.cause() == Cause.DEADLOCK && count > 2) {
            return "%s threads wait in a circle for ever: each needs what the next one holds.".formatted(number(count));
        }
        if (stuck.cause() == Cause.MISSED_SIGNAL && count > 1) {
            return "%s threads wait for ever for a signal that has already been sent or will not come."
                    .formatted(number(count));
        }
        return of(stuck.cause());
    }

    private static String of(Finding.ThreadsLeft left) {
        int count = left.threads().size();
        return count > 1
                ? number(count) + " threads were still alive when everything had ended."
                : of(Cause.THREAD_LEAK);
    }

    private static String of(Finding.DataRace race) {
        String variable = variable(race);
        return race.cause() == Cause.UNSAFE_PUBLICATION
                ? "A thread can see %s before the object that it belongs to is complete.".formatted(variable)
                : "Two threads use %s, at least one of them writes it, and nothing orders them.".formatted(variable);
    }

    /** What a call of the JDK uses has no name of its own: "what is inside Map.put". */
    private static String variable(Finding.DataRace race) {
        String variable = Printable.line(race.variable());
        return variable.startsWith("inside ") ? "what is " + variable : variable;
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    /** What a cause means, for somebody who has not met the word before. */
    public static String of(Cause cause) {
        return switch (cause) {
            case BAD_SOURCE -> "A source file cannot be taken as it is.";
            case DOES_NOT_COMPILE -> "The submission does not compile.";
            case MISSING_MEMBER -> "Something that the kata's tests call is missing or has another signature.";
            case FORBIDDEN_API -> "The submission uses something that submissions may not use.";
            case FALSE_ALARM -> "The test fails code that is right.";
            case MISSED_MISTAKE -> "The test passes code that is wrong.";
            case WRONG_RESULT -> "A result is wrong even when threads run one after another.";
            case SELF_DEADLOCK -> "A thread waits for ever for something that it holds itself.";
            case DEADLOCK -> "Two threads wait for each other for ever: each holds what the other one needs.";
            case MISSED_SIGNAL -> "A thread waits for ever for a signal that has already been sent or will not come.";
            case SPIN -> "A thread runs in a loop that never ends.";
            case LIVELOCK -> "Threads keep reacting to each other, and none of them gets any further.";
            case EXCEPTION -> "An exception ended a thread.";
            case LOST_UPDATE -> "Two threads updated the same thing at the same time, and one of the updates is gone.";
            case ATOMICITY -> "Another thread came between the parts of what must be one action.";
            case ORDER -> "When threads overlap, things happen in an order that the kata forbids.";
            case UNSAFE_PUBLICATION -> "A thread can see an object before it is complete.";
            case DATA_RACE ->
                "Two threads use the same variable, at least one of them writes it, and nothing orders them.";
            case LATE -> "Something that has a deadline happened after it.";
            case SERIALISED -> "Work that must be able to overlap was done one after another.";
            case LOCK_LEAK -> "A lock was still held when everything had ended.";
            case THREAD_LEAK -> "A thread was still alive when everything had ended.";
            case TIME_LIMIT -> "The code used more time than it may.";
            case MEMORY_LIMIT -> "The code used more memory than it may.";
            case OUTPUT_LIMIT -> "The code printed more than it may.";
            case SANDBOX_REFUSED -> "The code tried something that the sandbox does not allow.";
        };
    }

    /** What somebody with this cause could look at next; a nudge, never the answer. */
    public static String next(Cause cause) {
        return switch (cause) {
            case BAD_SOURCE -> "Mend the file as the message says and grade again; nothing was run.";
            case DOES_NOT_COMPILE -> "Mend the first error first; later ones often follow from it.";
            case MISSING_MEMBER -> "Compare your declarations with the members that the kata's statement names.";
            case FORBIDDEN_API -> "Do without it: every kata can be solved with java.base and its threads.";
            case FALSE_ALARM ->
                "Ask what the test takes for granted that the contract does not promise, and whether its own threads race.";
            case MISSED_MISTAKE ->
                "Take the contract sentence by sentence: which of your tests fails when that one is broken?";
            case WRONG_RESULT ->
                "No unlucky moment is needed: follow the calls by hand, each thread as far as it gets before the next.";
            case SELF_DEADLOCK -> "Follow one thread: which lock does it hold already when it asks for this one?";
            case DEADLOCK -> "Look at the order in which each of these threads takes its locks: is it always the same?";
            case MISSED_SIGNAL ->
                "For every wait, ask who wakes it, whether the signal can come before it, and whether it can go to another thread.";
            case SPIN ->
                "Ask what would end the loop, and whether the thread can see it: who writes that variable, and how?";
            case LIVELOCK -> "Ask what breaks the symmetry: what makes one of the threads go first?";
            case EXCEPTION ->
                "Start at the line above: which state did another thread, or an odd argument, leave behind?";
            case LOST_UPDATE ->
                "Find every place that reads a value, changes it and writes it back: what keeps others out?";
            case ATOMICITY ->
                "Find each decision, and the action that relies on it: can another thread come between them?";
            case ORDER -> "Ask which step must come first, and what makes the other threads wait for it.";
            case UNSAFE_PUBLICATION -> "Ask how the other thread gets the reference: final, volatile, or under a lock?";
            case DATA_RACE -> "Name, for each shared variable, the one lock or volatile that orders its uses.";
            case LATE -> "Look at each wait: is it bounded by the time that is left, and not by the whole time again?";
            case SERIALISED -> "Ask what each lock protects: does unrelated work have to wait for it?";
            case LOCK_LEAK -> "Look at every way out of the locked part, exceptions too: does each of them unlock?";
            case THREAD_LEAK -> "For each thread that you start, ask who ends it, also when a call fails or times out.";
            case TIME_LIMIT ->
                "Look for a loop that never ends, for work that grows with the number of calls, and for waiting that burns"
                        + " CPU time.";
            case MEMORY_LIMIT -> "Look for what is only ever added to.";
            case OUTPUT_LIMIT -> "Take the printing out of the code that runs many times.";
            case SANDBOX_REFUSED -> "Submissions compute; files, networks and processes are out of their reach.";
        };
    }
}
