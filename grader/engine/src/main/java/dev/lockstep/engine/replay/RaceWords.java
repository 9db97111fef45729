package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.replay.Noted.Sort;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of a data race who does what where, and which happens-before edge is missing. */
final class RaceWords {

    private final Finding.DataRace found;
    private final Races.RaceSeen race;
    private final MissingEdge edge;
    private final RaceCalls calls;
    private final Wording wording;

    RaceWords(Finding.DataRace found, RaceStory story, Wording wording) {
        this.found = found;
        this.race = story.race();
        this.edge = story.edge();
        this.calls = story.calls();
        this.wording = wording;
    }

    // ---- the two accesses

    String headline() {
        if (isOfCheck()) {
            return "The check uses a variable of its own, once in %s%s and once in %s%s, and nothing orders the two: your code lets both go on."
                    .formatted(
                            Wording.quoted(found.earlier().thread()),
                            calledAt(found.earlier(), calls.first()),
                            Wording.quoted(found.later().thread()),
                            calledAt(found.later(), calls.second()));
        }
        String first =
                "%s %s %s".formatted(Wording.quoted(found.earlier().thread()), verb(found.earlier()), variable());
        String second = "%s %s it".formatted(Wording.quoted(found.later().thread()), verb(found.later()));
        String end = found.cause() == Cause.UNSAFE_PUBLICATION
                ? "; the object may be seen before it is complete."
                : ", and nothing orders the two.";
        return first + place(found.earlier()) + " and " + second + place(found.later()) + end;
    }

    private boolean isOfCheck() {
        return race.isOfCheck();
    }

    /** What of the code under test let the check do that: who called it back, or what it had called before. */
    private String calledAt(Finding.Access access, @Nullable Noted call) {
        if (!access.frames().isEmpty()) {
            return ", called%s (%s)".formatted(place(access), method(access));
        }
        return call == null ? "" : " after %s%s".formatted(call.called + "()", Mentions.at(call));
    }

    private String variable() {
        Noted step = race.later().step();
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

    // ---- the missing edge

    /** Why nothing orders them, what follows, and what does order the two threads before. */
    String explanation() {
        return "%s %s%s"
                .formatted(isWithoutAny() ? neither() : first() + ", but " + second() + ".", consequence(), lastMet());
    }

    private boolean isWithoutAny() {
        return edge.release() == null && heldFirst().isEmpty() && heldSecond().isEmpty();
    }

    private String neither() {
        String first = who(found.earlier());
        String second = who(found.later());
        return "Neither %s nor %s holds a lock then, and no volatile variable, no start or end of a thread and no other hand-over comes between them."
                .formatted(first, second);
    }

    private String first() {
        Noted release = edge.release();
        if (release == null) {
            String locks = names(heldFirst());
            return "%s %s %s"
                    .formatted(
                            who(found.earlier()),
                            verb(found.earlier()),
                            locks.isEmpty() ? "without any lock" : "while it holds " + locks);
        }
        String done = found.earlier().writes() ? "after it has written" : "after it has read";
        return "%s %s%s, %s".formatted(who(found.earlier()), wording.act(release), Mentions.at(release), done);
    }

    private String second() {
        String who = who(found.later());
        String verb = verb(found.later());
        String locks = names(heldSecond());
        Noted acquire = edge.acquire();
        if (!locks.isEmpty()) {
            return "%s %s while it holds %s%s".formatted(who, verb, locks, ofUse());
        }
        if (acquire != null) {
            return "%s %s%s, which is before that".formatted(who, wording.act(acquire), Mentions.at(acquire));
        }
        Noted release = edge.release();
        if (release != null && release.isAccess()) {
            return "%s %s without a look at `%s`".formatted(who, verb, wording.variable(release));
        }
        return "%s %s without any lock".formatted(who, verb);
    }

    /** Why the lock of the second access does not help. */
    private String ofUse() {
        if (heldFirst().isEmpty()) {
            return ": a lock orders only those who both take it";
        }
        boolean both =
                heldFirst().stream().anyMatch(lock -> heldSecond().stream().anyMatch(other -> lock == other));
        return both ? ", which lets both in" : ", which is another lock";
    }

    private String consequence() {
        String first = Wording.quoted(found.earlier().thread());
        String second = Wording.quoted(found.later().thread());
        if (!found.earlier().writes()) {
            return "So it is open whether %s sees what %s writes.".formatted(first, second);
        }
        return found.later().writes()
                ? "So it is open which of the two values stays."
                : "So %s need not see what %s wrote.".formatted(second, first);
    }

    private String lastMet() {
        List<Noted> met = edge.met();
        if (met.isEmpty()) {
            return "";
        }
        String older = " What does order these threads came before: ";
        if (met.getFirst().sort == Sort.START) {
            return older + starts(met) + ".";
        }
        Noted release = met.getFirst();
        Noted acquire = met.getLast();
        return older
                + "%s %s%s after %s %s%s."
                        .formatted(
                                wording.thread(acquire.thread),
                                wording.act(acquire),
                                Mentions.at(acquire),
                                wording.thread(release.thread),
                                wording.act(release),
                                Mentions.at(release));
    }

    private String starts(List<Noted> starts) {
        Noted first = starts.getFirst();
        Noted last = starts.getLast();
        String both = "%s started %s".formatted(wording.thread(first.thread), wording.thread(first.other));
        if (first == last) {
            return both;
        }
        String by = first.thread == last.thread ? "" : wording.thread(last.thread) + " started ";
        return both + " and " + by + wording.thread(last.other);
    }

    /** By its method, if the other one has another; else by its thread. */
    private String who(Finding.Access access) {
        String method = method(access);
        boolean same = method(found.earlier()).equals(method(found.later()));
        return same || method.isEmpty() || method.startsWith("lambda$") || method.contains("<")
                ? Wording.quoted(access.thread())
                : method + "()";
    }

    private static String method(Finding.Access access) {
        return access.frames().isEmpty() ? "" : access.frames().getFirst().getMethodName();
    }

    private List<Object> heldFirst() {
        Races.LastAccess earlier = race.earlier();
        return earlier == null ? List.of() : earlier.holds();
    }

    private List<Object> heldSecond() {
        return race.later().holds();
    }

    private String names(List<Object> locks) {
        return locks.stream().map(wording::name).distinct().collect(Collectors.joining(" and "));
    }
}
