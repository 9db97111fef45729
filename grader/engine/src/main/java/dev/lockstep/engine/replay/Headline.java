package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.ClassNames;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what went wrong, from the steps where they tell, else from the finding. */
final class Headline {

    private final List<Noted> steps;
    private final Wording wording;
    private final Races.@Nullable RaceSeen race;

    /**
     * Prepares sentences.
     *
     * @param steps those that matter
     */
    Headline(List<Noted> steps, Wording wording, Races.@Nullable RaceSeen race) {
        this.steps = steps;
        this.wording = wording;
        this.race = race;
    }

    String of(Finding finding) {
        return switch (finding) {
            case Finding.BrokenAssertion broken -> broken(broken);
            case Finding.EscapedException escaped -> escaped(escaped);
            case Finding.Stuck stuck -> stuck(stuck);
            case Finding.ThreadsLeft left ->
                "When everything had ended, %s still ran: %s."
                        .formatted(
                                namesOf(left.threads()),
                                left.threads().stream().map(Headline::waiting).collect(Collectors.joining("; ")));
            case Finding.DataRace dataRace -> race(dataRace);
            case Finding.LocksLeft left ->
                left.threads().stream()
                        .map(thread -> "%s ended and still holds %s".formatted(nameOf(thread), list(thread.holds())))
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

    private String stuck(Finding.Stuck stuck) {
        List<StuckThread> threads = stuck.threads();
        return switch (stuck.cause()) {
            case SELF_DEADLOCK ->
                "%s waits for %s, which it holds itself."
                        .formatted(
                                nameOf(threads.getFirst()), threads.getFirst().waitsFor());
            case DEADLOCK ->
                threads.stream()
                        .map(thread -> "%s holds %s and waits for %s"
                                .formatted(nameOf(thread), held(thread, threads), thread.waitsFor()))
                        .collect(Collectors.joining("; ", "", "."));
            case SPIN -> "%s runs in a loop that never ends.".formatted(namesOf(threads));
            case LIVELOCK ->
                "%s keep reacting to each other, and none of them gets any further.".formatted(namesOf(threads));
            default -> missed(threads);
        };
    }

    private static String held(StuckThread thread, List<StuckThread> cycle) {
        List<String> wanted = thread.holds().stream()
                .filter(lock -> cycle.stream()
                        .anyMatch(other -> other != thread && other.waitsFor().endsWith(lock)))
                .toList();
        if (wanted.isEmpty()) {
            return thread.holds().isEmpty() ? "what another one needs" : list(thread.holds());
        }
        return list(wanted);
    }

    /** A signal that came too early is the usual reason. */
    private String missed(List<StuckThread> threads) {
        Optional<Noted> early = steps.stream()
                .filter(step -> step.isOf(Sort.NOTIFY_NOBODY) || (step.sort == Sort.NOTIFY_ALL && step.number == 0))
                .filter(step -> steps.stream()
                        .anyMatch(wait -> wait.sort == Sort.WAIT
                                && wait.object == step.object
                                && steps.indexOf(wait) > steps.indexOf(step)))
                .filter(step -> steps.stream().noneMatch(later -> wakesSomebody(later, step)))
                .findFirst();
        String waits = threads.stream().map(Headline::waiting).collect(Collectors.joining("; "));
        return early.map(step -> "%s notified on %s before anybody waited; now %s, and nobody is left to do it again."
                        .formatted(wording.thread(step.thread), wording.name(step.object), waits))
                .orElse("%s, and nobody is left to let %s go on."
                        .formatted(waits, threads.size() == 1 ? "it" : "them"));
    }

    /** Whether {@code later} is a notification on the same object that did reach somebody: then the early one is not to blame. */
    private boolean wakesSomebody(Noted later, Noted early) {
        boolean reaches = later.sort == Sort.NOTIFY || (later.sort == Sort.NOTIFY_ALL && later.number > 0);
        return reaches && later.object == early.object && steps.indexOf(later) > steps.indexOf(early);
    }

    private static String waiting(StuckThread thread) {
        String what = thread.waitsFor().isEmpty() ? "runs on" : "waits for " + thread.waitsFor();
        String by = thread.heldBy().isEmpty() || what.contains("the end of")
                ? ""
                : " (held by " + Wording.quoted(thread.heldBy()) + ")";
        return nameOf(thread) + " " + what + by;
    }

    private static String nameOf(StuckThread thread) {
        return Wording.quoted(thread.name());
    }

    private static String namesOf(List<StuckThread> threads) {
        return list(threads.stream().map(Headline::nameOf).toList());
    }

    private static String list(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? "nothing" : words.getFirst();
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    // ---- data races

    private String race(Finding.DataRace found) {
        String variable = variable(found);
        String first = "%s %s %s".formatted(Wording.quoted(found.earlier().thread()), verb(found.earlier()), variable);
        String second = "%s %s it".formatted(Wording.quoted(found.later().thread()), verb(found.later()));
        String end = found.cause() == Cause.UNSAFE_PUBLICATION
                ? "; the object may be seen before it is complete."
                : ", and nothing orders the two.";
        return first + place(found.earlier()) + " and " + second + place(found.later()) + end;
    }

    private String variable(Finding.DataRace found) {
        Noted step = race == null ? null : race.later().step();
        if (step != null && step.isAccess() && !found.variable().startsWith("inside ")) {
            return "`" + wording.variable(step) + "`";
        }
        return found.variable().startsWith("inside ") ? "what is " + found.variable() : found.variable();
    }

    private static String verb(Finding.Access access) {
        return access.writes() ? "writes" : "reads";
    }

    private static String place(Finding.Access access) {
        return access.frames().stream()
                .findFirst()
                .filter(frame -> frame.getFileName() != null)
                .map(frame -> " at %s:%d".formatted(frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }

    /** For a data race, which edge is missing. */
    String explanation(Finding finding) {
        if (!(finding instanceof Finding.DataRace found) || race == null) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(locks(found));
        sentences.add(edges(found));
        return String.join(" ", sentences);
    }

    private String locks(Finding.DataRace found) {
        List<Object> first = race == null || race.earlier() == null
                ? List.of()
                : race.earlier().holds();
        List<Object> second = race == null ? List.of() : race.later().holds();
        if (first.isEmpty() && second.isEmpty()) {
            return "Neither holds a lock then.";
        }
        return "%s holds %s then, and %s holds %s: there is no lock that both hold."
                .formatted(
                        Wording.quoted(found.earlier().thread()),
                        names(first),
                        Wording.quoted(found.later().thread()),
                        names(second));
    }

    private String names(List<Object> locks) {
        return list(locks.stream().map(wording::name).distinct().toList()).replace("nothing", "no lock");
    }

    private String edges(Finding.DataRace found) {
        Site site = race == null || race.later().step() == null
                ? null
                : race.later().step().place();
        boolean field = site != null && site.field() >= 0;
        return "No %sstart or join of a thread and no other hand-over comes between the two: %s need not see what %s did."
                .formatted(
                        field ? "volatile variable, no " : "volatile write that the other reads, no ",
                        Wording.quoted(found.later().thread()),
                        Wording.quoted(found.earlier().thread()));
    }
}
