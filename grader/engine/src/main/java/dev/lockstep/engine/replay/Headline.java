package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.ClassNames;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one sentence what went wrong, from the steps where they tell, else from the finding. */
final class Headline {

    private final List<Noted> steps;
    private final Wording wording;

    /**
     * Prepares sentences.
     *
     * @param steps those that matter
     */
    Headline(List<Noted> steps, Wording wording) {
        this.steps = steps;
        this.wording = wording;
    }

    String of(Finding finding) {
        return switch (finding) {
            case Finding.BrokenAssertion broken -> broken(broken);
            case Finding.EscapedException escaped -> escaped(escaped);
            case Finding.Stuck stuck -> stuck(stuck);
            case Finding.ThreadsLeft left ->
                "When everything had ended, %s still ran: %s."
                        .formatted(
                                StuckWords.namesOf(left.threads()),
                                left.threads().stream().map(StuckWords::waiting).collect(Collectors.joining("; ")));
            case Finding.DataRace race ->
                "%s and %s use %s, and nothing orders the two."
                        .formatted(
                                Wording.quoted(race.earlier().thread()),
                                Wording.quoted(race.later().thread()),
                                race.variable());
            case Finding.LocksLeft left ->
                left.threads().stream()
                        .map(thread -> "%s ended and still holds %s"
                                .formatted(StuckWords.nameOf(thread), StuckWords.list(thread.holds())))
                        .collect(Collectors.joining("; ", "", "."));
            case Finding.LimitExceeded exceeded ->
                "Used: %s; allowed: %s.".formatted(exceeded.used(), exceeded.limit());
        };
    }

    private String escaped(Finding.EscapedException escaped) {
        String what = HandedOn.from(steps, escaped.type())
                .map(call -> call.called + " threw %s in the thread %s%s.")
                .orElse("%s ended the thread %s%s.");
        return what.formatted(
                ClassNames.simple(escaped.type()), Wording.quoted(escaped.thread()), messageOf(escaped.message()));
    }

    // ---- broken assertions

    private String broken(Finding.BrokenAssertion broken) {
        return UpdatesLost.in(steps, wording)
                .or(() -> CheckedThenActed.in(steps, wording))
                .orElseGet(() -> fromCause(broken));
    }

    private static String fromCause(Finding.BrokenAssertion broken) {
        String start = switch (broken.cause()) {
            case LOST_UPDATE -> "Two threads updated the same thing, and one of the updates is gone";
            case ORDER -> "Things happened in an order that must not be";
            case WRONG_RESULT -> "The result is wrong even when threads run one after another";
            case LATE -> "Something happened after its deadline";
            case SERIALISED -> "What should go on side by side had to wait";
            default -> "Another thread came between the parts of what must be one action";
        };
        return start + messageOf(broken.message()) + ".";
    }

    private static String messageOf(String message) {
        String line = message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst(" ==> expected: .*", "")
                .strip();
        return line.isEmpty() ? "" : ": " + (line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
    }

    // ---- threads that are stuck

    private static String stuck(Finding.Stuck stuck) {
        List<StuckThread> threads = stuck.threads();
        return switch (stuck.cause()) {
            case SELF_DEADLOCK ->
                "%s waits for %s, which it holds itself."
                        .formatted(
                                StuckWords.nameOf(threads.getFirst()),
                                threads.getFirst().waitsFor());
            case DEADLOCK -> "%s wait for each other for ever.".formatted(StuckWords.namesOf(threads));
            case SPIN -> "%s runs in a loop that never ends.".formatted(StuckWords.namesOf(threads));
            case LIVELOCK ->
                "%s keep reacting to each other, and none of them gets any further."
                        .formatted(StuckWords.namesOf(threads));
            default ->
                StuckWords.roots(threads).stream()
                                .map(StuckWords::waiting)
                                .collect(Collectors.joining("; ", "", ", and nobody is left to let "))
                        + (StuckWords.roots(threads).size() == 1 ? "it go on." : "them go on.");
        };
    }
}
