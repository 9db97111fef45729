package dev.lockstep.web.reports;

import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question about an interleaving.
 *
 * @param listenFor what a good answer says
 */
record Words(String ask, String listenFor) {

    static Words of(Interleaving interleaving) {
        TraceReading trace = TraceReading.of(interleaving);
        return switch (interleaving.finding().cause()) {
            case DEADLOCK ->
                new Words(
                        waits(trace)
                                + " How did they get there, and what would you change so that it cannot happen, between any threads?",
                        "Tells the circle step by step, who holds what when. Takes away one of its conditions: one order of locks for"
                                + " everybody, or all locks or none. Argues for every pair of callers, not for this one. Whoever tries and"
                                + " gives up says what keeps that from going on for ever.");
            case SELF_DEADLOCK ->
                new Words(
                        waits(trace) + " Where did it get what it waits for, and why can it not have it once more?",
                        "Names both places. Knows which locks can be taken again by their owner and which cannot (a semaphore, a StampedLock),"
                                + " and that a helper which assumes the lock is a way out.");
            case MISSED_SIGNAL ->
                new Words(
                        waits(trace) + signal(trace)
                                + " Which signal should have ended the wait, and what must be true so that it cannot be missed?",
                        "Tells whether the signal came too early, went to the wrong waiter or was never sent. Waits in a loop on a condition that is"
                                + " read under the same lock under which it is changed; knows when one signal is enough and when all must be woken.");
            case SPIN, LIVELOCK ->
                new Words(
                        "From which step on does nothing get any further here%s? What would have to change, and whose task would that be?"
                                .formatted(trace.last(Step.Kind.READ)
                                        .map(step -> ", though " + trace.told(step))
                                        .orElse("")),
                        "Names what the loop waits for and why nobody changes it, or why it is not seen. Blocks in the place of spinning, or breaks"
                                + " the symmetry (an order, a random pause).");
            case LOST_UPDATE ->
                new Words(
                        cut(trace) + " Which update is gone at the end, and which steps would have to be one?",
                        "Points at the read that is out of date when its result is written. Makes read and write one action: a lock around both, a"
                                + " compare-and-set loop, or an atomic method. Says why making the field volatile is not enough.");
            case ATOMICITY ->
                new Words(
                        cut(trace) + " What did the first one take for granted, and what did the other one do to it?",
                        "Names the check and the act that must not be parted, and one lock or one atomic operation that holds both. Knows that two"
                                + " thread-safe calls in a row are not one.");
            case ORDER ->
                new Words(
                        cut(trace) + " Which order does the kata promise, and what enforces it in your code?",
                        "Names the order, and the edge that makes it: a lock, a latch, a volatile write before a read, a join. Does not rely on what"
                                + " usually comes first.");
            case DATA_RACE -> race(interleaving.finding(), trace);
            case UNSAFE_PUBLICATION ->
                new Words(
                        race(interleaving.finding(), trace).ask()
                                + " How can the other thread have the object before it is complete?",
                        "Names how the object got out: a plain field, this in a constructor. Publishes it safely: final fields, a volatile field,"
                                + " a lock, a concurrent collection. Knows that final fields need no lock.");
            case EXCEPTION ->
                new Words(
                        exception(interleaving.finding())
                                + " Which interleaving leads there, and would a catch be a solution? "
                                + cut(trace),
                        "Explains the state in which the exception comes about, and who has made it so. Repairs the state and not the symptom; says"
                                + " what happens to locks and waiters when something is thrown.");
            case WRONG_RESULT ->
                new Words(
                        "No other thread is needed for this one. Which step is the first at which your code does something else than you meant?",
                        "Finds the step from the trace without guessing, and says which test of one thread would have shown it.");
            case LATE ->
                new Words(
                        waitStep(trace)
                                + " Until when may it wait, and what happens to that time each time it is woken?",
                        "Counts from one deadline, not anew after each wake-up. Knows that time passes while a lock is waited for, too.");
            case SERIALISED ->
                new Words(
                        waitStep(trace) + " What could be done meanwhile, and what keeps it from being done?",
                        "Names the lock that is held too long, or that is shared by what has nothing in common, and says how to prove that the"
                                + " smaller section is still right.");
            case LOCK_LEAK, THREAD_LEAK ->
                new Words(
                        "Everything has ended here, and something is left over. On which path through your code is it forgotten?",
                        "Finds the path, often that of an exception or an early return, and closes it with finally or try-with-resources; says who owns"
                                + " threads and who ends them.");
            case FALSE_ALARM, MISSED_MISTAKE -> ofTest();
            default -> ofAnything(interleaving);
        };
    }

    private static Words ofTest() {
        return new Words(
                "This is what your test saw. What exactly does it claim, and for which code is that true?",
                "Tells what is promised from what happens to be so; makes the test wait for events and not for time.");
    }

    private static Words ofAnything(Interleaving interleaving) {
        return new Words(
                interleaving.headline()
                        + " What happens here, step by step, and what does each thread know of the others?",
                "Follows the steps, and says at each what the thread knows and what it cannot know.");
    }

    private static String waits(TraceReading trace) {
        if (trace.interleaving().finding() instanceof Finding.Stuck(var _, List<StuckThread> threads)) {
            return threads.stream().map(Words::waits).collect(Collectors.joining(" "));
        }
        return waitStep(trace);
    }

    private static String waits(StuckThread thread) {
        String holds = thread.holds().isEmpty() ? "" : " holds " + String.join(", ", thread.holds()) + " and";
        String waitsFor = thread.waitsFor().isEmpty() ? "" : " for " + thread.waitsFor();
        String holder = thread.heldBy().isEmpty() ? "" : ", which \"" + thread.heldBy() + "\" holds";
        return "\"%s\"%s waits%s%s.".formatted(thread.name(), holds, waitsFor, holder);
    }

    private static String waitStep(TraceReading trace) {
        return trace.last(Step.Kind.WAIT)
                .map(step -> trace.told(step) + ".")
                .orElse("Look at where threads wait here.");
    }

    private static String signal(TraceReading trace) {
        return trace.last(Step.Kind.SIGNAL)
                .map(step -> " Before that, " + trace.told(step) + ".")
                .orElse("");
    }

    private static String cut(TraceReading trace) {
        Optional<List<TraceReading.Numbered>> cut = trace.cut();
        return cut.map(steps -> "First %s, then %s, and only after that %s."
                        .formatted(trace.told(steps.get(0)), trace.told(steps.get(1)), trace.told(steps.get(2))))
                .orElse(trace.interleaving().headline());
    }

    private static Words race(Finding finding, TraceReading trace) {
        String seen = finding instanceof Finding.DataRace race
                ? "%s and %s, and nothing orders the two."
                        .formatted(access(race.earlier(), race.variable()), access(race.later(), race.variable()))
                : cut(trace);
        return new Words(
                seen + " What else may be seen there, on another machine, and what would order them?",
                "Says that the Java Memory Model allows more than what was seen: an old value, another order. Names the edge that is missing and one that"
                        + " would do (the same lock on both sides, a volatile field, an atomic, start or join), and that both sides need it.");
    }

    private static String access(Finding.Access access, String variable) {
        return "\"%s\" %s %s%s"
                .formatted(access.thread(), access.writes() ? "writes" : "reads", variable, place(access.frames()));
    }

    private static String place(List<StackTraceElement> frames) {
        return frames.stream()
                .findFirst()
                .filter(frame -> frame.getFileName() != null)
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }

    private static String exception(Finding finding) {
        return finding instanceof Finding.EscapedException thrown
                ? "%s ends \"%s\".".formatted(thrown.type(), thrown.thread())
                : "An exception ends a thread.";
    }
}
